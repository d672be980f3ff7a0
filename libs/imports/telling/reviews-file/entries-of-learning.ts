import { words, type Who } from '@ledger/kernel'
import { AnswerLearningPoint } from '@ledger/learning/contract'
import type { FileLearningPoint, FileReview } from '../../read-file/reviews-file/reviews-file.js'
import { wish, type Aspect } from '../telling.js'
import { learningPointThing } from '../things/learning-point-thing.js'
import { dateOf } from './papers.js'
import { cellsAt, entry, numberOr, wordsIf, type Entry, type Telling } from './reviews-source.js'

export const learningEntries = (review: FileReview, path: string, telling: Telling): readonly Entry[] => {
  const number = numberOr(review.learningPoints ?? [])
  return (review.learningPoints ?? []).map((point, index) => {
    const at = `${path}.learningPoints[${index}]`
    const knownTo = telling.papers.knownTo(point.sources, telling.papers.knownToOfReview(review))
    const data = {
      reviewId: telling.reviewId(review.code),
      number: point.number,
      text: words(point.text),
      themes: point.themes ?? [],
      goodPractice: point.goodPractice ?? false,
      sources: point.sources ?? [],
    }
    const commandId = telling.making('learning point', review.code, number(point))
    const thing = learningPointThing({ commandId, data, knownTo, cells: cellsAt(at) }, (learningPointId) =>
      point.answered ? [answeredAspect(point.answered, { learningPointId, review, cell: `${at}.answered`, knownTo }, telling)] : [],
    )
    return entry(['learning point', review.code, number(point)], at, point.text, [thing])
  })
}

interface OfPoint {
  readonly learningPointId: string
  readonly review: FileReview
  readonly cell: string
  readonly knownTo: string | null
}

const answeredAspect = (
  answered: NonNullable<FileLearningPoint['answered']>,
  { learningPointId, review, cell, knownTo }: OfPoint,
  telling: Telling,
): Aspect => {
  const data = {
    learningPointId,
    decision: answered.decision,
    recommendationIds: (answered.recommendations ?? []).map((number) => telling.recommendationId(review.code, number)),
    coveredById: null,
    audienceReached: answered.audienceReached ?? null,
    audienceOf: answered.audienceOf ?? null,
    reason: wordsIf(answered.reason),
  }
  const on = dateOf(answered.on)
  const decidedBy: Who | undefined = answered.decidedBy
    ? { kind: 'body', bodyId: telling.bodyId(answered.decidedBy), metOn: on?.precision === 'day' ? on.value : null, stoodBack: [] }
    : undefined
  return {
    name: 'answer',
    cell,
    value: JSON.stringify(answered),
    withMake: false,
    about: 'answered',
    say: () => [wish(AnswerLearningPoint, data, { knownTo, on, decidedBy })],
  }
}
