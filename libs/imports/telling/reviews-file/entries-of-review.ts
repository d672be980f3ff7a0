import { words } from '@ledger/kernel'
import { DateReview, NoteReview, RespondToReview } from '@ledger/reviews/contract'
import { dated } from '../../read/what-is-held/as-held.js'
import type { FileReview } from '../../read-file/reviews-file/reviews-file.js'
import { wish, type Aspect, type Thing } from '../telling.js'
import { makingOf } from '../things/making.js'
import { reviewThing } from '../things/review-thing.js'
import { actionEntries } from './entries-of-actions.js'
import { learningEntries } from './entries-of-learning.js'
import { recommendationEntries } from './entries-of-recommendations.js'
import { dateOf } from './papers.js'
import { cellsAt, entry, wordsIf, type Entry, type Telling } from './reviews-source.js'

/** A review and everything that is said of it: the recommendations before the learning points that lead to them. */
export const reviewEntries = (telling: Telling): readonly Entry[] =>
  telling.file.reviews.flatMap((review, index) => {
    const path = `$.reviews[${index}]`
    return [
      entry(['review', review.code], path, review.title, [reviewOf(review, path, telling)]),
      ...recommendationEntries(review, path, telling),
      ...learningEntries(review, path, telling),
      ...actionEntries(review.actions ?? [], { review, recommendation: null, asks: [] }, `${path}.actions`, telling),
    ]
  })

const reviewOf = (review: FileReview, path: string, telling: Telling): Thing => {
  const knownTo = telling.papers.knownToOfReview(review)
  const reviewId = telling.reviewId(review.code)
  const data = {
    code: review.code,
    title: words(review.title),
    reviewType: review.type,
    typeAsPublished: review.typeAsPublished ?? null,
    reviewsCounted: review.reviewsCounted ?? 1,
    joint: review.joint ?? null,
    knownTo,
    ageBand: review.ageBand ?? null,
    harmClass: review.harmClass ?? null,
    quarterOfIncident: review.quarterOfIncident ?? null,
    circumstances: wordsIf(review.circumstances),
    sources: review.sources ?? [],
  }
  const known = telling.ledger.idOf('review', review.code) !== undefined
  const factsTo = telling.papers.knownTo(review.sources, knownTo)
  const thing = reviewThing(reviewId, known ? null : makingOf('review', telling.partnership, review.code), {
    data,
    knownTo: factsTo,
    cells: cellsAt(path),
  })
  return { ...thing, aspects: [...thing.aspects, ...saidOfReview(review, reviewId, path, telling)] }
}

/** Dates, responses and notes, each known by its place in its list. */
const saidOfReview = (review: FileReview, reviewId: string, path: string, telling: Telling): readonly Aspect[] => {
  const ofReview = telling.papers.knownToOfReview(review)
  const aspect = (list: string, index: number, value: string, say: Aspect['say']): Aspect => ({
    name: `${list} ${index + 1}`,
    cell: `${path}.${list}[${index}]`,
    value,
    withMake: false,
    earlier: list === 'responses' ? 'stays' : 'stays beside',
    say,
  })
  return [
    ...(review.dates ?? []).map(({ milestone, on, words: said, sources = [] }, index) => {
      const date = dateOf(on)
      const circumstance = { knownTo: telling.papers.knownTo(sources, ofReview), on: milestone === 'expected' ? null : date }
      return aspect('dates', index, `${milestone} ${dated(date)} ${said ?? ''}`, () =>
        date ? [wish(DateReview, { reviewId, milestone, on: date, words: wordsIf(said), sources }, circumstance)] : [],
      )
    }),
    ...(review.responses ?? []).map(({ text, progress, on, sources = [] }, index) =>
      aspect('responses', index, `${progress} ${text}`, () => [
        wish(
          RespondToReview,
          { reviewId, response: words(text), progress, sources },
          { knownTo: telling.papers.knownTo(sources, ofReview), on: dateOf(on) },
        ),
      ]),
    ),
    ...(review.notes ?? []).map(({ about, text, sources = [] }, index) =>
      aspect('notes', index, `${about} ${text}`, () => [
        wish(NoteReview, { reviewId, about, note: words(text), sources }, { knownTo: telling.papers.knownTo(sources, ofReview) }),
      ]),
    ),
  ]
}
