import type { ReadDatabase } from '@ledger/kernel'

/** Whether the action was ever planned. */
export const actionKnown = (db: ReadDatabase, actionId: string): boolean =>
  db.get('SELECT 1 AS known FROM action_details WHERE action_id = :actionId', { actionId }) !== undefined

/** Everybody who owns a live action for the ask: those a test of practice must stand apart from. */
export const ownersOfAsk = (db: ReadDatabase, askId: string): readonly string[] => {
  const owners = db.all<{ ownerIds: string }>(
    `SELECT a.owner_ids AS ownerIds FROM action_answers w JOIN action_details a ON a.action_id = w.action_id
     WHERE w.ask_id = :askId AND a.state = 'live'`,
    { askId },
  )
  return [...new Set(owners.flatMap(({ ownerIds }) => JSON.parse(ownerIds) as string[]))]
}
