import { words } from '@ledger/kernel'
import { NameEvidence, ReportActionDone, ReportActionOccurrence, ReportActionProgress } from '@ledger/actions/contract'
import type { FileAction, FileActionProgress, FileRecommendation, FileReview } from '../../read-file/reviews-file/reviews-file.js'
import { wish, type Aspect, type Thing, type Wish } from '../telling.js'
import { actionThing } from '../things/action-thing.js'
import { dateOf } from './papers.js'
import { cellsAt, entry, numberOr, wordsIf, type Entry, type Telling } from './reviews-source.js'

/** What an action stands under: a recommendation of a review, a review, or nothing. */
interface Under {
  readonly review: FileReview | null
  readonly recommendation: FileRecommendation | null
  readonly asks: readonly Thing[]
}

export const actionEntries = (actions: readonly FileAction[], under: Under, path: string, telling: Telling): readonly Entry[] => {
  const number = numberOr(actions)
  return actions.map((action, index) => {
    const identity = [under.review?.code ?? '', under.recommendation?.number ?? '', number(action)]
    const at = `${path}[${index}]`
    const thing = actionOf(action, under, telling.making('action', ...identity), at, telling)
    return entry(['action', ...identity], at, action.text, [thing])
  })
}

const actionOf = (
  action: FileAction,
  { review, recommendation, asks }: Under,
  commandId: string,
  path: string,
  telling: Telling,
): Thing => {
  const ofReview = review ? telling.papers.knownToOfReview(review) : undefined
  const knownTo = telling.papers.knownTo(action.sources ?? recommendation?.sources, ofReview)
  const answered = action.answers ? asks.filter(({ label }) => action.answers?.some((name) => label === `ask ${name}`)) : asks
  const data = {
    reviewId: review ? telling.reviewId(review.code) : null,
    number: action.number ?? null,
    text: words(action.text),
    answers: answered.map(({ id }) => ({ askId: id, part: action.part ?? ('necessary' as const) })),
    ownerIds: (action.owners ?? []).map(telling.agencyId),
    leadRole: wordsIf(action.leadRole),
    repeats: action.repeats ?? ('once' as const),
    due: dateOf(action.due),
    sources: action.sources ?? [],
  }
  return actionThing(
    { commandId, data, knownTo, cells: cellsAt(path) },
    (id) => telling.ledger.reliedOn(id),
    (actionId) => [
      ...(action.progress ?? []).map((progress, index) =>
        aspect('progress', index, path, progress, () =>
          progressWish(actionId, progress, telling.papers.knownTo(progress.sources, knownTo)),
        ),
      ),
      ...(action.evidence ?? []).map((evidence, index) =>
        aspect('evidence', index, path, evidence, () =>
          wish(
            NameEvidence,
            { actionId, title: words(evidence.title) },
            { knownTo: telling.papers.knownTo(evidence.sources, knownTo), on: dateOf(evidence.on) },
          ),
        ),
      ),
    ],
  )
}

const aspect = (list: 'progress' | 'evidence', index: number, path: string, said: object, say: () => Wish): Aspect => ({
  name: `${list} ${index + 1}`,
  cell: `${path}.${list}[${index}]`,
  value: JSON.stringify(said),
  withMake: false,
  ...(list === 'progress' ? { about: 'progress' } : { earlier: 'stays beside' as const }),
  say: () => [say()],
})

const progressWish = (actionId: string, { word, on, nextDue, note }: FileActionProgress, knownTo: string | null): Wish => {
  const circumstance = { knownTo, on: dateOf(on) }
  const said = wordsIf(note)
  switch (word) {
    case 'not started':
    case 'in progress':
      return wish(ReportActionProgress, { actionId, word, note: said }, circumstance)
    case 'done':
      return wish(ReportActionDone, { actionId, note: said }, circumstance)
    case 'occurred':
      return wish(ReportActionOccurrence, { actionId, nextDue: dateOf(nextDue), note: said }, circumstance)
  }
}
