import { movementBetween, partnershipAnswers, type Movement, type PartnershipAnswers } from '@ledger/assurance'
import { addDays, type IsoDate } from '@ledger/kernel'
import type { Visits } from '../../session/visits.js'
import type { Visit } from '../../session/visit.js'

/** What moved in the 13 weeks before the day a page looks at. */
export interface Quarter {
  readonly since: IsoDate
  readonly reachedThen: number
  readonly movement: Movement
}

const WEEKS_13 = 91

/** Compares with the same partnership 13 weeks earlier, on the basis of the visit. Nothing where it was not there yet. */
export const quarterBefore = async (visits: Visits, visit: Visit, now: PartnershipAnswers): Promise<Quarter | null> => {
  const since = addDays(visit.question.today, -WEEKS_13)
  const ask = await visits.at({ date: since, basis: visit.asAt?.basis ?? visit.partnership.defaultBasis }, visit)
  const before = ask(partnershipAnswers, {})
  return before ? { since, reachedThen: before.proofReached.n, movement: movementBetween(before, now) } : null
}

/** The numbers of a quarter that count recommendations. */
export const MOVED = {
  'reached-since': { heading: 'Reached the proof asked for in the last quarter', of: ({ reached }: Movement) => reached },
  'fell-back': { heading: 'Fell back in the last quarter', of: ({ fellBack }: Movement) => fellBack },
  'moved-up': { heading: 'Moved up in the last quarter, not reached yet', of: ({ advanced }: Movement) => advanced },
  'new-since': { heading: 'New in the last quarter', of: ({ added }: Movement) => added },
  'no-longer-counted': { heading: 'Counted a quarter ago, and not counted now', of: ({ leftN }: Movement) => leftN },
} as const
