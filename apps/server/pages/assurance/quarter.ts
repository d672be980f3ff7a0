import { movementBetween, type Movement, type PartnershipAnswers } from '@ledger/assurance'
import { addDays, type AsAt } from '@ledger/kernel'
import type { Visit } from '../../session/visit.js'
import { answersOf } from '../answers-of.js'
import type { Seen } from '../content.js'

/** What moved in the 13 weeks before the day a page looks at. */
export interface Quarter {
  /** The earlier day, and the basis on which it is looked at. */
  readonly then: AsAt
  readonly before: PartnershipAnswers
  readonly movement: Movement
}

const WEEKS_13 = 91

/** The day 13 weeks earlier, on the basis of the visit. */
export const quarterEarlier = ({ question, asAt, partnership }: Pick<Visit, 'question' | 'asAt' | 'partnership'>): AsAt => ({
  date: addDays(question.today, -WEEKS_13),
  basis: asAt?.basis ?? partnership.defaultBasis,
})

/** Compares with the same partnership 13 weeks earlier. Nothing where it was not there yet, or the page does not compare. */
export const quarterBefore = ({ earlier }: Seen, now: PartnershipAnswers): Quarter | 'not made' | null => {
  if (earlier === null || earlier === 'not made') return earlier
  const before = earlier.ask(answersOf, {})
  return before ? { then: earlier.asAt, before, movement: movementBetween(before, now) } : null
}
