import type { IsoDate } from '@ledger/kernel'
import { datesOfBirth } from './dates-of-birth.js'
import type { Finding } from './finding.js'
import { namesOfPeople } from './names.js'
import { nhsNumbers } from './nhs-numbers.js'
import { postcodes } from './postcodes.js'
import { mailAddresses, phones } from './ways-to-reach.js'

/** What is known beside the words. */
export interface CareContext {
  /** Names of everybody in the partnership's directory, present and past. */
  readonly namesInDirectory: readonly string[]
  readonly today: IsoDate
}

/**
 * What in these words may say who a child, a family or a practitioner is, in the order of the text. It asks to be looked at again; it is no proof that
 * there is nothing else: a story can name somebody without any of these.
 */
export const careWith = (words: string, { namesInDirectory, today }: CareContext): readonly Finding[] =>
  withoutOverlaps([
    ...nhsNumbers(words),
    ...mailAddresses(words),
    ...datesOfBirth(words, today),
    ...postcodes(words),
    ...phones(words, today),
    ...namesOfPeople(words, namesInDirectory),
  ])

/** The same letters are one thing: what comes first in the list above is the better word for them. */
const withoutOverlaps = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter((one, place) => !findings.slice(0, place).some((other) => one.from < other.to && other.from < one.to))
    .toSorted((one, other) => one.from - other.from)
