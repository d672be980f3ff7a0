import type { Finding } from './finding.js'
import { ORDINARY_WORDS } from './ordinary-words.js'

interface Word {
  readonly said: string
  readonly written: string
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord pc dc ds di dci dsu sgt cllr councillor nurse rev judge'.split(' '),
)

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/'s$/, '')

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: written, index }) => ({ said: plain(written), written, from: index, to: index + written.length }))

interface Known {
  readonly first: readonly string[]
  readonly last: string
}

/** A name without its titles; one of a single word is no name that could be told from other words. */
const nameOf = (name: string): Known | null => {
  const parts = wordsIn(name)
    .map(({ said }) => said)
    .filter((part) => !TITLES.has(part))
  const last = parts.at(-1)
  return last !== undefined && parts.length > 1 ? { first: parts.slice(0, -1), last } : null
}

/** People by their surname: the surname alone finds whoever has one that is no ordinary word. */
const bySurname = (names: readonly string[]): ReadonlyMap<string, readonly Known[]> => {
  const known = new Map<string, Known[]>()
  for (const name of names) {
    const found = nameOf(name)
    if (found) known.set(found.last, [...(known.get(found.last) ?? []), found])
  }
  return known
}

const isDistinctive = (surname: string): boolean => surname.length > 3 && !ORDINARY_WORDS.has(surname)

/** Names of people in the directory, as whole words in any case: first name and surname, an initial or a title and the surname, or a surname that is no other word. */
export const namesOfPeople = (text: string, names: readonly string[]): readonly Finding[] => {
  const known = bySurname(names)
  if (known.size === 0) return []
  const words = wordsIn(text)
  return words.flatMap((word, place) => {
    const people = known.get(word.said)
    if (!people) return []
    const [earlier, next] = [words[place - 1], words[place + 1]]
    const near = (other: Word | undefined, between: RegExp): other is Word =>
      other !== undefined && between.test(text.slice(Math.min(other.to, word.to), Math.max(other.from, word.from)))
    if (near(earlier, /^\.?[ \u00a0]{1,2}$/) && (TITLES.has(earlier.said) || people.some(({ first }) => isFirst(earlier, first))))
      return [found(earlier, word)]
    if (near(next, /^,[ \u00a0]{0,2}$/) && people.some(({ first }) => isFirst(next, first))) return [found(word, next)]
    return isDistinctive(word.said) && isWrittenAsAName(word) ? [found(word, word)] : []
  })
}

const found = (start: Word, end: Word): Finding => ({ kind: 'name-in-directory', from: start.from, to: end.to })

/** One of the first names, or a large initial of the first of them. */
const isFirst = ({ said, written }: Word, first: readonly string[]): boolean =>
  first.includes(said) || (written.length === 1 && written === written.toUpperCase() && first[0]?.startsWith(said) === true)

/** With a capital letter, or all in small letters by someone in a hurry; only a name of the length of a rare word is taken for one then. */
const isWrittenAsAName = ({ written }: Word): boolean => written[0] !== written[0]?.toLowerCase() || written.length > 5
