import type { FuzzyDate } from '@ledger/kernel'

/** A date in one word, the same for the same date; nothing for none. */
export const dated = (date: FuzzyDate | null): string => (date ? `${date.precision} ${date.value}` : '')

/** A word and when it was said. */
export const worded = (word: string, on: FuzzyDate | null): string => `${word}, ${dated(on)}`
