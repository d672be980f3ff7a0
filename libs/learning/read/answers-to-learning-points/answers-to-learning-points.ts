import { factDay, textRef, type FuzzyDate, type ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { LearningDecision, LearningEvent } from '../../events/index.js'

/** Every answer to a learning point; the latest counts, by its day and then as recorded. */
export const answersToLearningPoints = projection<LearningEvent>({
  name: 'answers-to-learning-points',
  tables: `
    CREATE TABLE learning_answers (
      event_id TEXT PRIMARY KEY, learning_point_id TEXT NOT NULL, day TEXT NOT NULL, answered_on TEXT, decision TEXT NOT NULL,
      recommendation_ids TEXT NOT NULL, covered_by_id TEXT, audience_reached INTEGER, audience_of INTEGER, reason_ref TEXT
    );
    CREATE INDEX learning_answers_by_point ON learning_answers (learning_point_id, day)
  `,
  rows: { learning_answers: { of: ['learning_point_id'] } },
  on: {
    LearningPointAnswered: (event) => [
      [
        `INSERT INTO learning_answers (event_id, learning_point_id, day, answered_on, decision, recommendation_ids, covered_by_id,
                                       audience_reached, audience_of, reason_ref)
         VALUES (:id, :learningPointId, :day, :answeredOn, :decision, :recommendationIds, :coveredById, :audienceReached, :audienceOf, :reasonRef)`,
        {
          id: event.id,
          learningPointId: event.data.learningPointId,
          day: factDay(event),
          answeredOn: event.occurredOn && JSON.stringify(event.occurredOn),
          decision: event.data.decision,
          recommendationIds: JSON.stringify(event.data.recommendationIds),
          coveredById: event.data.coveredById,
          audienceReached: event.data.audienceReached,
          audienceOf: event.data.audienceOf,
          reasonRef: event.data.reason && textRef(event.id, 'reason'),
        },
      ],
    ],
  },
})

export interface AnswerToLearning {
  readonly eventId: string
  readonly decision: LearningDecision
  readonly recommendationIds: readonly string[]
  readonly coveredById: string | null
  readonly audienceReached: number | null
  readonly audienceOf: number | null
  readonly reason: string | null
  readonly answeredOn: FuzzyDate | null
}

type Found = Omit<AnswerToLearning, 'recommendationIds' | 'answeredOn'> & {
  readonly recommendationIds: string
  readonly answeredOn: string | null
}

/** The answers to one learning point, first to last. */
export const answersFor = (db: ReadDatabase, learningPointId: string): readonly AnswerToLearning[] =>
  db
    .all<Found>(
      `SELECT a.event_id AS eventId, a.decision, a.recommendation_ids AS recommendationIds, a.covered_by_id AS coveredById,
              a.audience_reached AS audienceReached, a.audience_of AS audienceOf, t.text AS reason, a.answered_on AS answeredOn
       FROM learning_answers a LEFT JOIN texts t ON t.ref = a.reason_ref
       WHERE a.learning_point_id = :learningPointId ORDER BY a.day, a.rowid`,
      { learningPointId },
    )
    .map((found) => ({
      ...found,
      recommendationIds: JSON.parse(found.recommendationIds) as string[],
      answeredOn: found.answeredOn === null ? null : (JSON.parse(found.answeredOn) as FuzzyDate),
    }))
