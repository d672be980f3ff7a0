import { ASKS_COUNTED, asksCountedBy, type AskCount, type Movement, type PartnershipAnswers } from '@ledger/assurance'
import type { Listed, PartRow } from './part.js'

/** A number that counts asks, and where it leads. */
export const askRow = (name: AskCount, answers: PartnershipAnswers, listed: Listed, movement: Movement | null): PartRow => ({
  label: ASKS_COUNTED[name].heading,
  count: asksCountedBy(answers, name, movement).length,
  href: listed(name),
})
