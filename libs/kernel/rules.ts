import { earliest, type FuzzyDate, type IsoDate } from './dates.js'
import type { PersonalText } from './personal.js'
import { refuse, type Refusal } from './refusal.js'

/* Rules that every capability shares. Each answers with a refusal, or with nothing when all is well, so that they chain with `??`. */

export const itHasWords = ({ text }: PersonalText, code: string): Refusal | undefined => (text.trim() === '' ? refuse(code) : undefined)

export const itIsSaid = (value: string, code: string): Refusal | undefined => (value.trim() === '' ? refuse(code) : undefined)

/** A count of things: whole and not below `least`; a figure nobody recorded is null, and passes. */
export const itIsACount = (figure: number | null, code: string, least = 0): Refusal | undefined =>
  figure === null || (Number.isSafeInteger(figure) && figure >= least) ? undefined : refuse(code, { figure })

/** Everything a command names exists: `agency` refuses with `agency-unknown` and the first `agencyId` that nobody knows. */
export const everyOneIsKnown = (thing: string, unknownIds: readonly string[]): Refusal | undefined =>
  unknownIds[0] === undefined ? undefined : refuse(`${thing}-unknown`, { [`${camelCase(thing)}Id`]: unknownIds[0] })

const camelCase = (words: string): string => words.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** Whether two texts say the same and mention the same people. */
export const sameWords = (some: PersonalText | null, others: PersonalText | null): boolean =>
  some === null || others === null ? some === others : some.text === others.text && sameItems(some.mentions, others.mentions)

export const sameItems = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((item) => others.includes(item))

/** What is said to have happened did not happen after today, however loosely it is dated. */
export const itDoesNotLieAhead = (occurredOn: FuzzyDate | null, today: IsoDate): Refusal | undefined => {
  const day = occurredOn ? earliest(occurredOn) : undefined
  return day && day > today ? refuse('in-the-future', { day, today }) : undefined
}
