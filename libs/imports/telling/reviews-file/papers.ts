import { asWritten, latest, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import { exactDate } from '../../read-file/reviews-file/shape.js'
import type { FileDate, FileSources, ReviewsFile } from '../../read-file/reviews-file/reviews-file.js'

/** A date of the file; its shape has been looked at by now. */
export const dateOf = (date: FileDate | null | undefined): FuzzyDate | null => {
  if (date == null) return null
  return typeof date === 'string' ? (exactDate(date) ?? asWritten(date)) : asWritten(date.words)
}

const lastDay = (date: FileDate | null | undefined): IsoDate | null => {
  const read = dateOf(date)
  return (read && latest(read)) ?? null
}

/** The papers of a file, and to which day each of them speaks. */
export interface Papers {
  /** Of a fact: the earliest of the documents it cites, else of its review, else of the file. */
  readonly knownTo: (sources: FileSources | undefined, ofReview?: IsoDate | null) => IsoDate | null
  /** Of a review: its own, else the latest of the documents it cites, else of the file. */
  readonly knownToOfReview: (review: { readonly knownTo?: FileDate | null; readonly sources?: FileSources }) => IsoDate | null
}

export const papersOf = (file: ReviewsFile, told: IsoDate | null): Papers => {
  const documents = new Map((file.documents ?? []).map(({ document, knownTo }) => [document, lastDay(knownTo)]))
  const days = (sources: FileSources | undefined): readonly IsoDate[] =>
    (sources ?? []).flatMap(({ document }) => documents.get(document) ?? []).sort()
  const ofFile = told ?? lastDay(file.knownTo)
  return {
    knownTo: (sources, ofReview = ofFile) => days(sources)[0] ?? ofReview,
    knownToOfReview: (review) => lastDay(review.knownTo) ?? days(review.sources).at(-1) ?? ofFile,
  }
}
