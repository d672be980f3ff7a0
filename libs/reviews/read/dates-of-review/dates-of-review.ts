import { latest, textRef, type FuzzyDate, type IsoDate, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { ReviewDated, ReviewEvent } from '../../events/index.js'

/** Every date that a paper gives for a step of a review. Papers that disagree stand side by side. */
export const datesOfReview = projection<ReviewEvent>({
  name: 'dates-of-review',
  tables: `
    CREATE TABLE review_dates (
      event_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, milestone TEXT NOT NULL, dated TEXT NOT NULL, words_ref TEXT, sources TEXT NOT NULL
    );
    CREATE INDEX review_dates_by_review ON review_dates (review_id)
  `,
  rows: { review_dates: { of: ['review_id'] } },
  on: {
    ReviewDated: ({ id, data }) => [
      [
        `INSERT INTO review_dates (event_id, review_id, milestone, dated, words_ref, sources)
         VALUES (:id, :reviewId, :milestone, :dated, :wordsRef, :sources)`,
        {
          id,
          reviewId: data.reviewId,
          milestone: data.milestone,
          dated: JSON.stringify(data.on),
          wordsRef: data.words && textRef(id, 'words'),
          sources: JSON.stringify(data.sources),
        },
      ],
    ],
  },
})

export interface DateOfReview {
  readonly eventId: string
  readonly milestone: ReviewDated['data']['milestone']
  readonly on: FuzzyDate
  readonly words: string | null
  readonly sources: readonly SourceRef[]
}

type Found = Omit<DateOfReview, 'on' | 'sources'> & { readonly dated: string; readonly sources: string }

/** In the order in which they were recorded. */
export const datesFor = (db: ReadDatabase, reviewId: string): readonly DateOfReview[] =>
  db
    .all<Found>(
      `SELECT d.event_id AS eventId, d.milestone, d.dated, t.text AS words, d.sources
       FROM review_dates d LEFT JOIN texts t ON t.ref = d.words_ref WHERE d.review_id = :reviewId ORDER BY d.rowid`,
      { reviewId },
    )
    .map(({ dated, sources, ...found }) => ({
      ...found,
      on: JSON.parse(dated) as FuzzyDate,
      sources: JSON.parse(sources) as SourceRef[],
    }))

/** The reviews whose report was published by a day; one whose paper says so without a date counts. */
export const publishedReviews = (db: ReadDatabase, today: IsoDate): readonly string[] => {
  const dates = db.all<{ reviewId: string; dated: string }>(
    `SELECT review_id AS reviewId, dated FROM review_dates WHERE milestone = 'published'`,
  )
  const published = dates.filter(({ dated }) => (latest(JSON.parse(dated) as FuzzyDate) ?? today) <= today)
  return [...new Set(published.map(({ reviewId }) => reviewId))]
}
