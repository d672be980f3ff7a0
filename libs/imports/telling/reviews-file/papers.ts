import { asWritten, latest, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import { exactDate } from '../../read-file/reviews-file/shape.js'
import type { FileDate, FileReview, FileSources, ReviewsFile } from '../../read-file/reviews-file/reviews-file.js'

/** A date of the file; its shape has been looked at by now. */
export const dateOf = (date: FileDate | null | undefined): FuzzyDate | null => {
  if (date == null) return null
  return typeof date === 'string' ? (exactDate(date) ?? asWritten(date)) : asWritten(date.words)
}

const lastDay = (date: FileDate | null | undefined): IsoDate | null => {
  const read = dateOf(date)
  return (read && latest(read)) ?? null
}

/** The papers of a file, and to which day each of them speaks. What whoever imports says goes before all of it. */
export interface Papers {
  /** Of a fact: the earliest of the documents it cites, else of its review, else of the file. */
  readonly knownTo: (sources: FileSources | undefined, ofReview?: IsoDate | null) => IsoDate | null
  /** Of a review: its own, else the latest of the documents it cites, else of the file, else the last day of its publication. */
  readonly knownToOfReview: (review: Pick<FileReview, 'knownTo' | 'sources' | 'dates'>) => IsoDate | null
}

export const papersOf = (file: ReviewsFile, told: IsoDate | null): Papers => {
  const documents = new Map((file.documents ?? []).map(({ document, knownTo }) => [document, lastDay(knownTo)]))
  const days = (sources: FileSources | undefined): readonly IsoDate[] =>
    (sources ?? []).flatMap(({ document }) => documents.get(document) ?? []).sort()
  const ofFile = told ?? lastDay(file.knownTo)
  const published = ({ dates = [] }: Pick<FileReview, 'dates'>): IsoDate | null =>
    lastDay(dates.find(({ milestone }) => milestone === 'published')?.on)
  return {
    knownTo: (sources, ofReview = ofFile) => told ?? days(sources)[0] ?? ofReview,
    knownToOfReview: (review) => told ?? lastDay(review.knownTo) ?? days(review.sources).at(-1) ?? ofFile ?? published(review),
  }
}
