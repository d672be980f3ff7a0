import type { ReadDatabase } from '@ledger/kernel'

/** Those of the given learning points that nobody has recorded. */
export const learningPointsUnknown = (db: ReadDatabase, learningPointIds: readonly string[]): readonly string[] =>
  db
    .all<{ learningPointId: string }>(
      `SELECT DISTINCT value AS learningPointId FROM json_each(:learningPointIds)
       WHERE value NOT IN (SELECT learning_point_id FROM learning_points)`,
      { learningPointIds: JSON.stringify(learningPointIds) },
    )
    .map(({ learningPointId }) => learningPointId)

/** Whether a learning point lives, or lives on in another. */
export const standingOfLearningPoint = (db: ReadDatabase, learningPointId: string): 'unknown' | 'living' | 'merged' => {
  const found = db.get<{ intoId: string | null }>(
    'SELECT into_id AS intoId FROM learning_points WHERE learning_point_id = :learningPointId',
    { learningPointId },
  )
  if (!found) return 'unknown'
  return found.intoId === null ? 'living' : 'merged'
}
