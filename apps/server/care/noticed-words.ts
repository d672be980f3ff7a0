import { listed } from '@ledger/kernel'
import type { CareKind, Finding } from '@ledger/care'

/** What was noticed in one box. */
export interface InBox {
  /** The name of its field. */
  readonly field: string
  readonly text: string
  readonly findings: readonly Finding[]
}

const LOOKS_LIKE: Readonly<Record<CareKind, string>> = {
  'nhs-number': 'what looks like an NHS number',
  'date-of-birth': 'what looks like a date of birth',
  postcode: 'a postcode',
  'e-mail': 'an e-mail address',
  phone: 'a phone number',
  'name-in-directory': 'the name of somebody in the directory',
}

/** For the person who wrote it, who may see it again. It goes nowhere else. */
export const noticedWords = (label: string, { text, findings }: InBox): string => {
  const said = findings.map(({ kind, from, to }) => `${LOOKS_LIKE[kind]} (${text.slice(from, to)})`)
  return `“${label}” holds ${listed([...new Set(said)])}. Say it in other words, or say at the end of the form why it must stay`
}

export const kindsIn = ({ findings }: InBox): readonly CareKind[] => [...new Set(findings.map(({ kind }) => kind))].toSorted()
