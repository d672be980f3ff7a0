import { figuresInWords, dayInWords, inWords, type FuzzyDate } from '@ledger/kernel'
import type { Addressee } from '../state/ask-state.js'
import type { Decision, Fact, TextRef } from '../state/fact.js'
import type { Sample } from '../state/test.js'
import type { Resolver } from './resolver.js'

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** Numbers below ten in words, others in figures. */
export const number = (n: number): string => SMALL[n] ?? String(n)

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `one action`, `two actions`. */
export const counted = (n: number, noun: string): string => `${number(n)} ${noun}${n === 1 ? '' : 's'}`

/** `is` or `are`. */
export const be = (n: number): string => (n === 1 ? 'is' : 'are')

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** A date without its preposition: `4 June 2025`, `March 2025`. */
export const dateOf = ({ on, day }: Pick<Fact, 'on' | 'day'>): string => (on ? inWords(on) : dayInWords(day))

/** A date with its preposition: `on 4 June 2025`, `in March 2025`, `dated “spring”`. */
export const whenDated = (date: FuzzyDate): string =>
  `${date.precision === 'day' ? 'on' : date.precision === 'text' ? 'dated' : 'in'} ${inWords(date)}`

export const when = ({ on, day }: Pick<Fact, 'on' | 'day'>): string => (on ? whenDated(on) : `on ${dayInWords(day)}`)

/** Words that somebody wrote, in quotation marks, so that they are not taken for ours. */
export const quoted = (ref: TextRef, { text }: Resolver): string => `‘${text(ref).trim().replace(/\.$/, '')}’`

/** The reason in brackets, after a space; nothing where there is none. */
export const because = (reason: TextRef | null, { text }: Resolver): string =>
  reason ? ` (${text(reason).trim().replace(/\.$/, '')})` : ''

/** Who decided, and who stood back; nothing where the papers do not say. */
export const decidedBy = ({ by, stoodBack }: Decision, { agencyName }: Resolver): string => {
  const who = by ? ` Decided by ${agencyName(by)}.` : ''
  return stoodBack.length > 0 ? `${who} ${list(stoodBack.map(agencyName))} stood back.` : who
}

export const nameOf = (addressee: Addressee, { agencyName }: Resolver): string | null => {
  switch (addressee.kind) {
    case 'agency':
      return agencyName(addressee.agencyId)
    case 'class':
    case 'outside':
      return addressee.name
    case 'partnership':
      return 'the partnership'
    case 'not stated':
      return null
  }
}

/** `7 of 8 files`; null where the sample was not given. */
export const sampleInWords = ({ found, of, drawnFrom }: Sample): string | null =>
  found === null || of === null ? null : figuresInWords(found, of, drawnFrom)

/** Sentences as one paragraph; empty ones fall out. */
export const paragraph = (sentences: readonly string[]): string =>
  sentences
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .join(' ')
