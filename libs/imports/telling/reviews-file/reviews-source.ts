import { idFrom, words, type IsoDate } from '@ledger/kernel'
import { sameName } from '../../cells/same-name.js'
import type { ReviewsFile } from '../../read-file/reviews-file/reviews-file.js'
import type { LedgerSoFar } from '../ledger-so-far.js'
import type { Row, Thing } from '../telling.js'
import { makingOf, type Cells } from '../things/making.js'
import { papersOf, type Papers } from './papers.js'

export interface SourceOfReviews {
  readonly partnership: string
  readonly source: string
  readonly file: ReviewsFile
  readonly knownTo: IsoDate | null
  readonly ledger: LedgerSoFar
}

/** What is needed to tell of one entry: whose file it is in, and where everything it names is found. */
export interface Telling extends SourceOfReviews {
  readonly papers: Papers
  readonly agencyId: (code: string) => string
  readonly bodyId: (code: string) => string
  readonly reviewId: (code: string) => string
  readonly recommendationId: (review: string, number: string) => string
  /** The id of the command that makes something of this file. */
  readonly making: (...identity: readonly string[]) => string
}

export const tellingOf = (source: SourceOfReviews): Telling => {
  const { partnership, ledger, file } = source
  const making = (...identity: readonly string[]): string => makingOf('entry', partnership, source.source, ...identity)
  const named = (kind: 'agency' | 'body', listed: readonly { readonly code: string; readonly name: string }[] = []) =>
    new Map(listed.map(({ code, name }) => [code, ledger.idOf(kind, name) ?? idFrom(makingOf(kind, partnership, sameName(name)))]))
  const [agencies, bodies] = [named('agency', file.partnership.agencies), named('body', file.partnership.bodies)]
  return {
    ...source,
    papers: papersOf(file, source.knownTo),
    making,
    agencyId: (code) => agencies.get(code) ?? '',
    bodyId: (code) => bodies.get(code) ?? '',
    reviewId: (code) => ledger.idOf('review', code) ?? idFrom(makingOf('review', partnership, code)),
    recommendationId: (review, number) => idFrom(making('recommendation', review, number)),
  }
}

/** One entry of the file as a row. Its line is counted later: which entry it is, from 1. */
export type Entry = Omit<Row, 'line'>

export const entry = (identity: readonly (string | number)[], place: string, said: string, things: readonly Thing[]): Entry => ({
  key: JSON.stringify(identity),
  place,
  words: said,
  written: null,
  things,
  warnings: [],
})

export const cellsAt =
  (path: string): Cells =>
  (aspect) =>
    `${path}.${aspect}`

/** By its number, or by its place among those without one. */
export const numberOr = <Numbered extends { readonly number?: string | null }>(all: readonly Numbered[]): ((one: Numbered) => string) => {
  const unnumbered = all.filter(({ number = null }) => number === null)
  return (one) => one.number ?? `#${unnumbered.indexOf(one) + 1}`
}

export const wordsIf = (text: string | null | undefined) => (text == null ? null : words(text))
