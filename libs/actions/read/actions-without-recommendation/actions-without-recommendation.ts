import type { Question, ReadDatabase } from '@ledger/kernel'
import type { ActionDetails } from '../action-details/action-details.js'

export type LooseAction = Pick<ActionDetails, 'actionId' | 'reviewId' | 'number' | 'text' | 'state' | 'word'>

/** Actions that answer no recommendation: published on their own, or unlinked since. They count in no answer and are listed. */
export const actionsWithoutRecommendation = (
  db: ReadDatabase,
  _: Question,
  { reviewId = null }: { readonly reviewId?: string | null },
): readonly LooseAction[] =>
  db.all<LooseAction>(
    `SELECT a.action_id AS actionId, a.review_id AS reviewId, a.number, coalesce(t.text, '') AS text, a.state, a.word
     FROM action_details a LEFT JOIN texts t ON t.ref = a.text_ref
     WHERE NOT EXISTS (SELECT 1 FROM action_answers w WHERE w.action_id = a.action_id) AND (:reviewId IS NULL OR a.review_id = :reviewId)
     ORDER BY a.rowid`,
    { reviewId },
  )
