import { textRef, type IsoDate, type Question, type ReadDatabase, type ShownCount } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { ReviewEvent, ReviewType } from '../../events/index.js'

/** Every review with what a list says of it. */
export const reviewList = projection<ReviewEvent>({
  name: 'review-list',
  tables: `
    CREATE TABLE review_list (
      review_id TEXT PRIMARY KEY, code TEXT NOT NULL, title_ref TEXT NOT NULL, review_type TEXT NOT NULL, type_as_published TEXT,
      reviews_counted INTEGER NOT NULL, joint INTEGER, known_to TEXT, live_from TEXT
    )
  `,
  rows: { review_list: { of: ['review_id'] } },
  caseCounts: { review_list: { reviews: 'reviews_counted' } },
  on: {
    ReviewRecorded: ({ id, data }) => [
      [
        `INSERT INTO review_list (review_id, code, title_ref, review_type, type_as_published, reviews_counted, joint, known_to)
         VALUES (:reviewId, :code, :titleRef, :reviewType, :typeAsPublished, :reviewsCounted, :joint, :knownTo)`,
        {
          reviewId: data.reviewId,
          code: data.code,
          titleRef: textRef(id, 'title'),
          reviewType: data.reviewType,
          typeAsPublished: data.typeAsPublished,
          reviewsCounted: data.reviewsCounted,
          joint: data.joint === null ? null : Number(data.joint),
          knownTo: data.knownTo,
        },
      ],
    ],
    ReviewRetitled: ({ id, data: { reviewId } }) => [
      ['UPDATE review_list SET title_ref = :titleRef WHERE review_id = :reviewId', { reviewId, titleRef: textRef(id, 'title') }],
    ],
    ReviewSourceExtended: ({ data: { reviewId, knownTo } }) => [
      ['UPDATE review_list SET known_to = :knownTo WHERE review_id = :reviewId', { reviewId, knownTo }],
    ],
    LiveTrackingTakenUp: ({ data: { reviewId, from } }) => [
      ['UPDATE review_list SET live_from = :from WHERE review_id = :reviewId', { reviewId, from }],
    ],
  },
})

export interface ListedReview {
  readonly reviewId: string
  readonly code: string
  readonly title: string
  readonly reviewType: ReviewType
  readonly typeAsPublished: string | null
  /** How many reviews this record stands for; above 1 for a group of unnamed ones. */
  readonly reviewsCounted: ShownCount
  readonly joint: boolean | null
  readonly knownTo: IsoDate | null
  /** The day from which it is tracked here; null while it is history only. */
  readonly liveFrom: IsoDate | null
}

type Found = Omit<ListedReview, 'joint'> & { readonly joint: number | null }

const REVIEWS = `
  SELECT r.review_id AS reviewId, r.code, coalesce(t.text, '') AS title, r.review_type AS reviewType, r.type_as_published AS typeAsPublished,
         r.reviews_counted AS reviewsCounted, r.joint, r.known_to AS knownTo, r.live_from AS liveFrom
  FROM review_list r LEFT JOIN texts t ON t.ref = r.title_ref`

const listed = (found: Found): ListedReview => ({ ...found, joint: found.joint === null ? null : found.joint === 1 })

/** In order of code. */
export const allReviews = (db: ReadDatabase, _: Question, __: object): readonly ListedReview[] =>
  db.all<Found>(`${REVIEWS} ORDER BY r.code, r.rowid`).map(listed)

export const listedReview = (db: ReadDatabase, reviewId: string): ListedReview | undefined => {
  const found = db.get<Found>(`${REVIEWS} WHERE r.review_id = :reviewId`, { reviewId })
  return found && listed(found)
}

/** The review a page's address names: by its id or, failing that, by its code. */
export const reviewIdFor = (db: ReadDatabase, idOrCode: string): string | undefined =>
  db.get<{ reviewId: string }>(
    `SELECT review_id AS reviewId FROM review_list WHERE review_id = :idOrCode OR code = :idOrCode
     ORDER BY review_id = :idOrCode DESC, rowid LIMIT 1`,
    { idOrCode },
  )?.reviewId

export const reviewKnown = (db: ReadDatabase, reviewId: string): boolean => reviewsUnknown(db, [reviewId]).length === 0

/** Those of the given reviews that nobody has recorded. */
export const reviewsUnknown = (db: ReadDatabase, reviewIds: readonly string[]): readonly string[] =>
  db
    .all<{ reviewId: string }>(
      'SELECT DISTINCT value AS reviewId FROM json_each(:reviewIds) WHERE value NOT IN (SELECT review_id FROM review_list)',
      { reviewIds: JSON.stringify(reviewIds) },
    )
    .map(({ reviewId }) => reviewId)
