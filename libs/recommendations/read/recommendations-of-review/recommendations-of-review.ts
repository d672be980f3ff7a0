import { textRef, type Question, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { RecommendationEvent } from '../../events/index.js'
import { asksOf, type AskKnown } from '../asks/asks.js'

/** The recommendations of each review, in its words. */
export const recommendationsOfReview = projection<RecommendationEvent>({
  name: 'recommendations-of-review',
  tables: `
    CREATE TABLE recommendations (
      recommendation_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, number TEXT NOT NULL, text_ref TEXT NOT NULL, themes TEXT NOT NULL,
      sources TEXT NOT NULL, revision INTEGER NOT NULL
    );
    CREATE INDEX recommendations_by_review ON recommendations (review_id)
  `,
  rows: { recommendations: { of: ['recommendation_id'] } },
  on: {
    RecommendationMade: ({ id, data: { recommendationId, reviewId, number, themes, sources }, revision }) => [
      [
        `INSERT INTO recommendations (recommendation_id, review_id, number, text_ref, themes, sources, revision)
         VALUES (:recommendationId, :reviewId, :number, :textRef, :themes, :sources, :revision)`,
        {
          ...{ recommendationId, reviewId, number, revision },
          textRef: textRef(id, 'text'),
          themes: JSON.stringify(themes),
          sources: JSON.stringify(sources),
        },
      ],
    ],
    RecommendationReworded: ({ id, data: { recommendationId }, revision }) => [
      [
        'UPDATE recommendations SET text_ref = :textRef, revision = :revision WHERE recommendation_id = :recommendationId',
        { recommendationId, textRef: textRef(id, 'text'), revision },
      ],
    ],
  },
})

export interface RecommendationOfReview {
  readonly recommendationId: string
  readonly reviewId: string
  readonly number: string
  readonly text: string
  readonly themes: readonly string[]
  readonly sources: readonly SourceRef[]
  readonly asks: readonly AskKnown[]
  /** The revision of its stream, for `If-Match`. */
  readonly revision: number
}

interface Found extends Omit<RecommendationOfReview, 'themes' | 'sources' | 'asks'> {
  readonly themes: string
  readonly sources: string
}

const RECOMMENDATIONS = `
  SELECT r.recommendation_id AS recommendationId, r.review_id AS reviewId, r.number, coalesce(t.text, '') AS text, r.themes, r.sources,
         max(r.revision, coalesce((SELECT max(f.revision) FROM ask_facts f WHERE f.recommendation_id = r.recommendation_id), 0)) AS revision
  FROM recommendations r LEFT JOIN texts t ON t.ref = r.text_ref`

const withAsks =
  (db: ReadDatabase) =>
  (found: Found): RecommendationOfReview => ({
    ...found,
    themes: JSON.parse(found.themes) as string[],
    sources: JSON.parse(found.sources) as SourceRef[],
    asks: asksOf(db, found.recommendationId),
  })

/** The recommendations of a review in the order of the papers; of every review where none is named. */
export const recommendationsOf = (
  db: ReadDatabase,
  _: Question,
  { reviewId = null }: { readonly reviewId?: string | null },
): readonly RecommendationOfReview[] =>
  db.all<Found>(`${RECOMMENDATIONS} WHERE :reviewId IS NULL OR r.review_id = :reviewId ORDER BY r.rowid`, { reviewId }).map(withAsks(db))

export const recommendationOf = (db: ReadDatabase, recommendationId: string): RecommendationOfReview | undefined => {
  const found = db.get<Found>(`${RECOMMENDATIONS} WHERE r.recommendation_id = :recommendationId`, { recommendationId })
  return found && withAsks(db)(found)
}
