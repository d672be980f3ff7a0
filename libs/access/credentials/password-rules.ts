import { createRequire } from 'node:module'

/** Characters; more is a password manager's or a sentence, and is welcome, but not without end. */
export const SHORTEST = 12
export const LONGEST = 512

/**
 * Why a password is not taken.
 * - too-short, too-long
 * - breached: it is on the list of passwords that were found in breaches, or is one of them with something before or after it
 * - repeated: one character or a few again and again, or characters in a row
 * - about-you: not much is left of it without the sign-in name, the partnership and the name of this service
 */
export type PasswordTrouble = 'too-short' | 'too-long' | 'breached' | 'repeated' | 'about-you'

/** What is left of a password without words that anybody would guess must have this many characters. */
const LEAST_LEFT = 8

const load = createRequire(import.meta.url)
const lists: { breached?: ReadonlySet<string> } = {}

/** The 49,000 passwords most often found in breaches, as `@zxcvbn-ts/language-common` bundles them; read when first needed. */
const breached = (): ReadonlySet<string> =>
  (lists.breached ??= new Set(
    (load('@zxcvbn-ts/language-common') as { readonly dictionary: Readonly<Record<string, readonly string[]>> }).dictionary[
      'passwords-common'
    ],
  ))

/** @param about words that stand for the person or this service, such as the sign-in name */
export const passwordTrouble = (password: string, about: readonly string[] = []): PasswordTrouble | null => {
  const compared = password.normalize('NFKC').toLowerCase()
  const letters = [...compared]
  if (letters.length < SHORTEST) return 'too-short'
  if (letters.length > LONGEST) return 'too-long'
  if (isRepeated(compared) || isInARow(letters)) return 'repeated'
  if ([compared, ...cores(compared)].some((core) => breached().has(core))) return 'breached'
  return left(compared, about) < LEAST_LEFT ? 'about-you' : null
}

/** A password without the figures and signs around it, and its half where it is the same twice: `Password2024!` is `password`. */
const cores = (password: string): readonly string[] => {
  const bare = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const half = bare.slice(0, bare.length / 2)
  return bare === half + half ? [bare, half] : [bare]
}

const isRepeated = (password: string): boolean => /^(.{1,4})\1+.{0,3}$/su.test(password)

const isInARow = (letters: readonly string[]): boolean => {
  const steps = letters.slice(1).map((letter, place) => (letter.codePointAt(0) ?? 0) - (letters[place]?.codePointAt(0) ?? 0))
  return steps.filter((step) => Math.abs(step) === 1 || step === -9 || step === 9).length >= steps.length - 1
}

const left = (password: string, about: readonly string[]): number => {
  const words = ['lessons', 'ledger', ...about.flatMap((one) => [one, ...one.split(/[^\p{L}\p{N}]+/u)])]
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => word.length >= 4)
    .sort((one, other) => other.length - one.length)
  const rest = words.reduce((so, word) => so.replaceAll(word, ''), password)
  return rest === password ? Infinity : [...rest.replace(/[\s\p{P}\d]/gu, '')].length
}
