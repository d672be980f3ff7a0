import { factDay, textRef, type FuzzyDate, type Question, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { ReviewEvent } from '../../events/index.js'

/** Responses to a review as a whole. They answer no single learning point. */
export const responsesToReview = projection<ReviewEvent>({
  name: 'responses-to-review',
  tables: `
    CREATE TABLE review_responses (
      event_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, day TEXT NOT NULL, responded_on TEXT, response_ref TEXT NOT NULL, progress TEXT NOT NULL,
      sources TEXT NOT NULL
    );
    CREATE INDEX review_responses_by_review ON review_responses (review_id)
  `,
  rows: { review_responses: { of: ['review_id'] } },
  on: {
    ReviewResponded: (event) => [
      [
        `INSERT INTO review_responses (event_id, review_id, day, responded_on, response_ref, progress, sources)
         VALUES (:id, :reviewId, :day, :respondedOn, :responseRef, :progress, :sources)`,
        {
          id: event.id,
          reviewId: event.data.reviewId,
          day: factDay(event),
          respondedOn: event.occurredOn && JSON.stringify(event.occurredOn),
          responseRef: textRef(event.id, 'response'),
          progress: event.data.progress,
          sources: JSON.stringify(event.data.sources),
        },
      ],
    ],
  },
})

export interface ResponseToReview {
  readonly eventId: string
  readonly response: string
  readonly progress: string
  readonly respondedOn: FuzzyDate | null
  readonly sources: readonly SourceRef[]
}

type Found = Omit<ResponseToReview, 'respondedOn' | 'sources'> & { readonly respondedOn: string | null; readonly sources: string }

/** In order of the day they count from, then as recorded. */
export const responsesFor = (db: ReadDatabase, reviewId: string): readonly ResponseToReview[] =>
  db
    .all<Found>(
      `SELECT r.event_id AS eventId, coalesce(t.text, '') AS response, r.progress, r.responded_on AS respondedOn, r.sources
       FROM review_responses r LEFT JOIN texts t ON t.ref = r.response_ref WHERE r.review_id = :reviewId ORDER BY r.day, r.rowid`,
      { reviewId },
    )
    .map(({ respondedOn, sources, ...found }) => ({
      ...found,
      respondedOn: respondedOn === null ? null : (JSON.parse(respondedOn) as FuzzyDate),
      sources: JSON.parse(sources) as SourceRef[],
    }))

/** The reviews to which there is a response as a whole. */
export const reviewsRespondedTo = (db: ReadDatabase, _: Question, __: object): ReadonlySet<string> =>
  new Set(db.all<{ reviewId: string }>('SELECT DISTINCT review_id AS reviewId FROM review_responses').map(({ reviewId }) => reviewId))
