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

/** The actions that one of these agencies owns, and the asks they answer. */
export const actionsOfOwners = (
  db: ReadDatabase,
  agencyIds: readonly string[],
): readonly { readonly actionId: string; readonly askId: string | null }[] =>
  db.all(
    `SELECT a.action_id AS actionId, w.ask_id AS askId FROM action_details a LEFT JOIN action_answers w ON w.action_id = a.action_id
     WHERE EXISTS (SELECT 1 FROM json_each(a.owner_ids) o WHERE o.value IN (SELECT value FROM json_each(:agencyIds)))`,
    { agencyIds: JSON.stringify(agencyIds) },
  )

/** The actions that answer one of these asks. */
export const actionsAnswering = (db: ReadDatabase, askIds: readonly string[]): readonly string[] =>
  db
    .all<{ actionId: string }>(
      'SELECT DISTINCT action_id AS actionId FROM action_answers WHERE ask_id IN (SELECT value FROM json_each(:askIds))',
      {
        askIds: JSON.stringify(askIds),
      },
    )
    .map(({ actionId }) => actionId)
