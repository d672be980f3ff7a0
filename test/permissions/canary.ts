import { idFrom, words, type PersonalText } from '@ledger/kernel'
import type { StateLetter } from './matrix.js'
import { sensitive } from './sensitive.js'

/** In place of a state: what is of no review. */
export const NO_REVIEW = 'X'
export type Of = StateLetter | typeof NO_REVIEW

const lettersOf = (field: string): string => field.replace('.', '').toLowerCase()

const fields = new Map([...sensitive.keys()].map((field) => [lettersOf(field), field]))

/** A word that nobody would write, of one field of one review, so that it is found and known wherever it goes. */
export const canary = (of: Of, field: string): string => {
  if (!sensitive.has(field)) throw new Error(`expected a field that sensitive.ts knows, found ${field}`)
  return `zzq${of.toLowerCase()}${lettersOf(field)}`
}

/** It says that it mentions somebody, so that what is written out about them holds it. */
export const canaryText = (of: Of, field: string): PersonalText => words(`${canary(of, field)} and more`, [idFrom('checker')])

/** Of which field a canary is. */
export const fieldOf = (found: string): string | null => fields.get(found.slice(4).toLowerCase()) ?? null
