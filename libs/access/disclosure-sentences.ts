import { quoted, type Sentences } from '@ledger/kernel'
import type { DisclosedTo, DisclosureMade } from './events/index.js'

const TO: Readonly<Record<DisclosedTo, string>> = {
  coroner: 'a coroner',
  court: 'a court',
  police: 'the police',
  inspector: 'an inspector',
  'other-review': 'another review',
  family: 'the family',
  other: 'somebody outside',
}

/** Whom something was given to, in words. */
export const disclosedToWords = (to: DisclosedTo): string => TO[to]

export const disclosureSentences: Sentences<DisclosureMade> = {
  DisclosureMade: ({ id, data: { to, what } }, resolve) =>
    `${what.length === 1 ? 'One item' : `${what.length} items`} of this review given to ${disclosedToWords(to)}. Legal basis: ${quoted(id, 'legalBasis', resolve)}. Approved by ${quoted(id, 'authority', resolve)}. Limits: ${quoted(id, 'limits', resolve)}.`,
}
