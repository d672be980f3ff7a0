import { textRef, type Question, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { ReviewEvent } from '../../events/index.js'
import { datesFor, type DateOfReview } from '../dates-of-review/dates-of-review.js'
import { notesFor, type NoteOnReview } from '../notes-on-review/notes-on-review.js'
import { responsesFor, type ResponseToReview } from '../responses-to-review/responses-to-review.js'
import { listedReview, type ListedReview } from '../review-list/review-list.js'
import { notRecorded, type NotRecorded } from './not-recorded.js'

/** What is recorded of a review besides what a list says of it. */
export const reviewDetails = projection<ReviewEvent>({
  name: 'review-details',
  tables: `
    CREATE TABLE review_details (
      review_id TEXT PRIMARY KEY, age_band TEXT, harm_class TEXT, quarter_of_incident TEXT, circumstances_ref TEXT, sources TEXT NOT NULL,
      revision INTEGER NOT NULL
    )
  `,
  rows: { review_details: { of: ['review_id'] } },
  on: {
    ReviewRecorded: ({ id, data, revision }) => [
      [
        `INSERT INTO review_details (review_id, age_band, harm_class, quarter_of_incident, circumstances_ref, sources, revision)
         VALUES (:reviewId, :ageBand, :harmClass, :quarterOfIncident, :circumstancesRef, :sources, :revision)`,
        {
          reviewId: data.reviewId,
          ageBand: data.ageBand,
          harmClass: data.harmClass,
          quarterOfIncident: data.quarterOfIncident,
          circumstancesRef: data.circumstances && textRef(id, 'circumstances'),
          sources: JSON.stringify(data.sources),
          revision,
        },
      ],
    ],
    ReviewRetitled: ({ data, revision }) => [changed(data.reviewId, revision)],
    ReviewDated: ({ data, revision }) => [changed(data.reviewId, revision)],
    ReviewSourceExtended: ({ data, revision }) => [changed(data.reviewId, revision)],
    LiveTrackingTakenUp: ({ data, revision }) => [changed(data.reviewId, revision)],
    ReviewResponded: ({ data, revision }) => [changed(data.reviewId, revision)],
    ReviewNoted: ({ data, revision }) => [changed(data.reviewId, revision)],
  },
})

const changed = (reviewId: string, revision: number): Statement => [
  'UPDATE review_details SET revision = :revision WHERE review_id = :reviewId',
  { reviewId, revision },
]

interface Recorded {
  readonly ageBand: string | null
  readonly harmClass: string | null
  readonly quarterOfIncident: string | null
  readonly circumstances: string | null
  /** The revision of the review's stream, for `If-Match`. */
  readonly revision: number
}

export interface ReviewDetails extends ListedReview, Recorded {
  readonly sources: readonly SourceRef[]
  readonly dates: readonly DateOfReview[]
  readonly responses: readonly ResponseToReview[]
  readonly notes: readonly NoteOnReview[]
  readonly notRecorded: readonly NotRecorded[]
}

export const detailsOfReview = (db: ReadDatabase, _: Question, { reviewId }: { readonly reviewId: string }): ReviewDetails | undefined => {
  const review = listedReview(db, reviewId)
  const found = db.get<Recorded & { readonly sources: string }>(
    `SELECT r.age_band AS ageBand, r.harm_class AS harmClass, r.quarter_of_incident AS quarterOfIncident, t.text AS circumstances, r.sources,
            r.revision
     FROM review_details r LEFT JOIN texts t ON t.ref = r.circumstances_ref WHERE r.review_id = :reviewId`,
    { reviewId },
  )
  if (!review || !found) return undefined
  const details = {
    ...review,
    ...found,
    sources: JSON.parse(found.sources) as SourceRef[],
    dates: datesFor(db, reviewId),
    responses: responsesFor(db, reviewId),
    notes: notesFor(db, reviewId),
  }
  return { ...details, notRecorded: notRecorded(details) }
}
