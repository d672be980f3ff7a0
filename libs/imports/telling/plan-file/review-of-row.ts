import { idFrom, words, type FuzzyDate } from '@ledger/kernel'
import { DateReview, NoteReview, type ReviewType } from '@ledger/reviews/contract'
import { readDate } from '../../cells/read-date.js'
import { dated } from '../../read/what-is-held/as-held.js'
import { wish, type Aspect, type Thing } from '../telling.js'
import { makingOf, rowOf } from '../things/making.js'
import { reviewThing } from '../things/review-thing.js'
import type { Warning } from '../warning.js'
import type { NumberedRow } from './numbered.js'
import { knownToOf, publishedOn, type SourceOfPlan } from './source-of-plan.js'

const types: readonly ReviewType[] = ['SCR', 'LCSPR', 'MALR', 'SAR', 'DHR', 'JOINT', 'OTHER']
const cells: Readonly<Record<string, string>> = {
  title: 'review_title',
  'known to': 'publication_date',
  type: 'review_type',
  'type as published': 'review_type_as_published',
}

/** A review may be told of by several sources: its id depends on none of them. */
export const reviewIdOf = ({ cells: { review_code } }: NumberedRow, { partnership, ledger }: SourceOfPlan): string =>
  ledger.idOf('review', review_code) ?? idFrom(makingOf('review', partnership, review_code))

export const reviewOfRow = (row: NumberedRow, source: SourceOfPlan, notes: readonly ReviewNote[]): Thing => {
  const { review_code, review_title, review_type, review_type_as_published, source_url } = row.cells
  const [reviewId, knownTo] = [reviewIdOf(row, source), knownToOf(row, source.knownTo)]
  const data = {
    code: review_code,
    title: words(review_title),
    reviewType: types.find((type) => type === review_type) ?? ('not stated' as const),
    typeAsPublished: review_type_as_published || null,
    reviewsCounted: 1,
    joint: null,
    knownTo,
    ...{ ageBand: null, harmClass: null, quarterOfIncident: null, circumstances: null },
    sources: [{ document: source_url || source.source, lines: '' }],
  }
  const made = source.ledger.idOf('review', review_code) === undefined ? makingOf('review', source.partnership, review_code) : null
  const review = reviewThing(reviewId, made, { data, knownTo, cells: (aspect) => cells[aspect] ?? 'review_code' })
  const on = publishedOn(row)
  const dates = on ? [publishedAspect(on, reviewId, row, source)] : []
  return { ...review, aspects: [...review.aspects, ...dates, ...notes.map((note) => noteAspect(note, reviewId, row, source))] }
}

const publishedAspect = (on: FuzzyDate, reviewId: string, row: NumberedRow, source: SourceOfPlan): Aspect => ({
  name: 'dated published',
  cell: 'publication_date',
  value: dated(on),
  withMake: false,
  earlier: 'stays beside',
  say: () => [
    wish(
      DateReview,
      { reviewId, milestone: 'published', on, words: null, sources: rowOf(source.source, row.row) },
      { knownTo: knownToOf(row, source.knownTo), on },
    ),
  ],
})

export interface ReviewNote {
  readonly about: 'gap' | 'note'
  readonly cell: string
  /** The cell as it stands; the text says whose it is besides. */
  readonly written: string
  readonly text: string
}

const noteAspect = ({ about, cell, written, text }: ReviewNote, reviewId: string, row: NumberedRow, source: SourceOfPlan): Aspect => ({
  name: `note from ${cell}`,
  cell,
  value: written,
  withMake: false,
  earlier: 'stays beside',
  heldAs: `note ${text}`,
  say: () => [
    wish(
      NoteReview,
      { reviewId, about, note: words(text), sources: rowOf(source.source, row.row) },
      { knownTo: knownToOf(row, source.knownTo) },
    ),
  ],
})

export const warningsOfReview = ({ row, cells: held }: NumberedRow): readonly Warning[] => {
  const { warning } = readDate(held.publication_date)
  const typeKnown = held.review_type === '' || types.some((type) => type === held.review_type)
  return [
    ...(typeKnown ? [] : [{ place: `row ${row}`, cell: 'review_type', code: 'type-not-known' as const, what: held.review_type }]),
    ...(warning ? [{ place: `row ${row}`, cell: 'publication_date', code: warning, what: held.publication_date }] : []),
  ]
}
