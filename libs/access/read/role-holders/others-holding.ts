import type { ReadDatabase } from '@ledger/kernel'

/** How many besides a person hold a role and are not suspended. Whether they are still in post is not known here. */
export const othersHolding = (db: ReadDatabase, about: { readonly personId: string; readonly role: string }): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM role_holders
     WHERE role = :role AND person_id <> :personId AND person_id NOT IN (SELECT person_id FROM suspended_people)`,
    about,
  )?.count ?? 0
