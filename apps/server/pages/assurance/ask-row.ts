import type { PartnershipAnswers } from '@ledger/assurance'
import { ASKS_COUNTED, asksIn, type AskCount } from './asks-counted.js'
import type { Listed, PartRow } from './part.js'
import type { Quarter } from './quarter.js'

/** A number that counts asks, and where it leads. */
export const askRow = (name: AskCount, answers: PartnershipAnswers, listed: Listed, quarter: Quarter | null): PartRow => ({
  label: ASKS_COUNTED[name].heading,
  count: asksIn(answers).filter((ask) => ASKS_COUNTED[name].counts(ask, quarter)).length,
  href: listed(name),
})
