import { textRef, type Question, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { LearningEvent } from '../../events/index.js'
import { answersFor, type AnswerToLearning } from '../answers-to-learning-points/answers-to-learning-points.js'

/** The learning points of each review, and for a merged one, where it lives on. */
export const learningPointsOfReview = projection<LearningEvent>({
  name: 'learning-points-of-review',
  tables: `
    CREATE TABLE learning_points (
      learning_point_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, number TEXT, text_ref TEXT NOT NULL, themes TEXT NOT NULL,
      good_practice INTEGER NOT NULL, sources TEXT NOT NULL, into_id TEXT, revision INTEGER NOT NULL
    );
    CREATE INDEX learning_points_by_review ON learning_points (review_id)
  `,
  rows: { learning_points: { of: ['learning_point_id'] } },
  on: {
    LearningPointRecorded: ({ id, data: { learningPointId, reviewId, number, themes, goodPractice, sources }, revision }) => [
      [
        `INSERT INTO learning_points (learning_point_id, review_id, number, text_ref, themes, good_practice, sources, revision)
         VALUES (:learningPointId, :reviewId, :number, :textRef, :themes, :goodPractice, :sources, :revision)`,
        {
          ...{ learningPointId, reviewId, number, revision },
          textRef: textRef(id, 'text'),
          themes: JSON.stringify(themes),
          goodPractice: goodPractice ? 1 : 0,
          sources: JSON.stringify(sources),
        },
      ],
    ],
    LearningPointReworded: ({ id, data: { learningPointId }, revision }) => [
      [
        'UPDATE learning_points SET text_ref = :ref WHERE learning_point_id = :learningPointId',
        { learningPointId, ref: textRef(id, 'text') },
      ],
      changed(learningPointId, revision),
    ],
    LearningPointAnswered: ({ data: { learningPointId }, revision }) => [changed(learningPointId, revision)],
    LearningPointMerged: ({ data: { learningPointId, intoId }, revision }) => [
      ['UPDATE learning_points SET into_id = :intoId WHERE learning_point_id = :learningPointId', { learningPointId, intoId }],
      changed(learningPointId, revision),
    ],
  },
})

const changed = (learningPointId: string, revision: number): Statement => [
  'UPDATE learning_points SET revision = :revision WHERE learning_point_id = :learningPointId',
  { learningPointId, revision },
]

export interface LearningPointOfReview {
  readonly learningPointId: string
  readonly reviewId: string
  readonly number: string | null
  readonly text: string
  readonly themes: readonly string[]
  readonly goodPractice: boolean
  readonly sources: readonly SourceRef[]
  /** First to last; the last counts. Empty: no answer is recorded. */
  readonly answers: readonly AnswerToLearning[]
  /** Where it lives on after a merger. */
  readonly intoId: string | null
  /** The revision of its stream, for `If-Match`. */
  readonly revision: number
}

type Found = Omit<LearningPointOfReview, 'themes' | 'goodPractice' | 'sources' | 'answers'> & {
  readonly themes: string
  readonly goodPractice: number
  readonly sources: string
}

/** The learning points of a review in the order of the papers; of every review where none is named. */
export const learningPointsOf = (
  db: ReadDatabase,
  _: Question,
  { reviewId = null }: { readonly reviewId?: string | null },
): readonly LearningPointOfReview[] =>
  db
    .all<Found>(
      `SELECT l.learning_point_id AS learningPointId, l.review_id AS reviewId, l.number, coalesce(t.text, '') AS text, l.themes,
              l.good_practice AS goodPractice, l.sources, l.into_id AS intoId, l.revision
       FROM learning_points l LEFT JOIN texts t ON t.ref = l.text_ref
       WHERE :reviewId IS NULL OR l.review_id = :reviewId ORDER BY l.rowid`,
      { reviewId },
    )
    .map((found) => ({
      ...found,
      themes: JSON.parse(found.themes) as string[],
      goodPractice: found.goodPractice === 1,
      sources: JSON.parse(found.sources) as SourceRef[],
      answers: answersFor(db, found.learningPointId),
    }))
