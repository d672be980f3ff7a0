import type { Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AccessEvent } from '../../events/index.js'

/** Who holds which role. */
export const roleHolders = projection<AccessEvent>({
  name: 'role-holders',
  tables: 'CREATE TABLE role_holders (person_id TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (person_id, role)) WITHOUT ROWID',
  rows: { role_holders: 'everybody' },
  on: {
    RoleGranted: ({ data }) => [
      ['INSERT INTO role_holders (person_id, role) VALUES (:personId, :role) ON CONFLICT DO NOTHING', { ...data }],
    ],
    RoleWithdrawn: ({ data }) => [['DELETE FROM role_holders WHERE person_id = :personId AND role = :role', { ...data }]],
  },
})

/** In order of the alphabet. */
export const rolesOf = (db: ReadDatabase, _: Question, { personId }: { readonly personId: string }): readonly string[] =>
  db.all<{ role: string }>('SELECT role FROM role_holders WHERE person_id = :personId ORDER BY role', { personId }).map(({ role }) => role)

export const holdersOf = (db: ReadDatabase, _: Question, { role }: { readonly role: string }): readonly string[] =>
  db
    .all<{ personId: string }>('SELECT person_id AS personId FROM role_holders WHERE role = :role ORDER BY person_id', { role })
    .map(({ personId }) => personId)
