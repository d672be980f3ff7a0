import type { KeepReason } from '@ledger/access'

/** Why a person may keep words as they are, as a form asks it. */
export const keepReasons: readonly { readonly value: Exclude<KeepReason, 'as-imported'>; readonly text: string }[] = [
  { value: 'about-nobody', text: 'It only looks like that: it is about no person' },
  { value: 'already-public', text: 'It is an agency’s own address, number or mailbox, and public' },
  { value: 'named-on-purpose', text: 'Somebody is named in their work, and knows it' },
  { value: 'needed', text: 'Without it the record would be wrong, or somebody less safe' },
]

export type PersonsReason = (typeof keepReasons)[number]['value']

export const isPersonsReason = (said: string): said is PersonsReason => keepReasons.some(({ value }) => value === said)
