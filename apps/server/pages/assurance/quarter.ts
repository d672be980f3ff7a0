import { movementBetween, type Movement, type PartnershipAnswers, type RecommendationAnswered } from '@ledger/assurance'
import { addDays, type IsoDate } from '@ledger/kernel'
import type { Visit } from '../../session/visit.js'
import type { Visits } from '../../session/visits.js'
import { answersOf } from '../answers-of.js'
import { recommendationsIn } from './counted.js'

/** What moved in the 13 weeks before the day a page looks at. */
export interface Quarter {
  readonly since: IsoDate
  readonly before: PartnershipAnswers
  readonly movement: Movement
  /** In the count, short of their proof, and resting on nothing newer than that day. */
  readonly still: readonly string[]
}

const WEEKS_13 = 91

/** Compares with the same partnership 13 weeks earlier, on the basis of the visit. Nothing where it was not there yet. */
export const quarterBefore = async (visits: Visits, visit: Visit, now: PartnershipAnswers): Promise<Quarter | null> => {
  const since = addDays(visit.question.today, -WEEKS_13)
  const ask = await visits.at({ date: since, basis: visit.asAt?.basis ?? visit.partnership.defaultBasis }, visit)
  const before = ask(answersOf, {})
  return before ? { since, before, movement: movementBetween(before, now), still: unmoved(before, now) } : null
}

const unmoved = (before: PartnershipAnswers, now: PartnershipAnswers): readonly string[] => {
  const restedOn = new Map(recommendationsIn(before).map((one) => [one.recommendationId, eventsOf(one)]))
  return recommendationsIn(now)
    .filter((one) => one.headline.place === 'in N' && !one.headline.reached && restedOn.get(one.recommendationId) === eventsOf(one))
    .map(({ recommendationId }) => recommendationId)
}

const eventsOf = ({ asks }: RecommendationAnswered): string => asks.flatMap(({ answered }) => answered.events).join()

/** The numbers of a quarter that count recommendations. */
export const MOVED = {
  'reached-since': { heading: 'Reached the proof asked for in the last quarter', of: ({ movement }: Quarter) => movement.reached },
  'fell-back': { heading: 'Fell back in the last quarter', of: ({ movement }: Quarter) => movement.fellBack },
  'moved-up': { heading: 'Moved up in the last quarter, not reached yet', of: ({ movement }: Quarter) => movement.advanced },
  'new-since': { heading: 'New in the last quarter', of: ({ movement }: Quarter) => movement.added },
  'no-longer-counted': { heading: 'Counted a quarter ago, and not counted now', of: ({ movement }: Quarter) => movement.leftN },
  'nothing-new': { heading: 'Short of their proof, with nothing new in the last quarter', of: ({ still }: Quarter) => still },
} as const
