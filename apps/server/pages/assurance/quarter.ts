import { movementBetween, type Movement, type PartnershipAnswers } from '@ledger/assurance'
import { LogUnavailable } from '@ledger/event-store'
import { addDays, type AsAt } from '@ledger/kernel'
import { ReadModelsBehind } from '@ledger/projections'
import type { Visit } from '../../session/visit.js'
import type { Visits } from '../../session/visits.js'
import { answersOf } from '../answers-of.js'

/** What moved in the 13 weeks before the day a page looks at. */
export interface Quarter {
  /** The earlier day, and the basis on which it is looked at. */
  readonly then: AsAt
  readonly before: PartnershipAnswers
  readonly movement: Movement
}

const WEEKS_13 = 91

/** Compares with the same partnership 13 weeks earlier, on the basis of the visit. Nothing where it was not there yet. */
export const quarterBefore = async (visits: Visits, visit: Visit, now: PartnershipAnswers): Promise<Quarter | null> => {
  const then = { date: addDays(visit.question.today, -WEEKS_13), basis: visit.asAt?.basis ?? visit.partnership.defaultBasis }
  const before = (await visits.at(then, visit))(answersOf, {})
  return before ? { then, before, movement: movementBetween(before, now) } : null
}

/** The same for a page that has more to say: without the tables of that day, it says so in their place. */
export const quarterIfMade = async (visits: Visits, visit: Visit, now: PartnershipAnswers): Promise<Quarter | 'not made' | null> => {
  try {
    return await quarterBefore(visits, visit, now)
  } catch (error) {
    if (error instanceof LogUnavailable || error instanceof ReadModelsBehind) return 'not made'
    throw error
  }
}
