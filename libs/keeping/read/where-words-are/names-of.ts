import type { Question, ReadDatabase } from '@ledger/kernel'

/** The names of these people as they are held; somebody of whom none is held is left out. */
export const namesOf = (
  db: ReadDatabase,
  _: Question,
  { personIds }: { readonly personIds: readonly string[] },
): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ personId: string; name: string }>(
        'SELECT d.person_id AS personId, d.name FROM directory d WHERE d.person_id IN (SELECT value FROM json_each(:personIds))',
        { personIds: JSON.stringify(personIds) },
      )
      .map(({ personId, name }) => [personId, name]),
  )

/** Everybody of whom a name is held, also who left: whoever asks to be forgotten is often gone. */
export const everybodyNamed = (
  db: ReadDatabase,
  _: Question,
  __: object,
): readonly { readonly personId: string; readonly name: string }[] =>
  db.all(
    `SELECT d.person_id AS personId, d.name FROM kept_records k JOIN directory d ON d.person_id = k.record_id
     WHERE k.class = 'account of a person' AND d.name <> '[erased]' ORDER BY d.name, d.person_id`,
  )
