import type { Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AccessEvent } from '../../events/index.js'

/** Who has a password of this ledger, or may set one. Nothing here helps to sign in. */
export const accounts = projection<AccessEvent>({
  name: 'accounts',
  tables: `
    CREATE TABLE accounts (
      person_id TEXT PRIMARY KEY, invited_until TEXT, password_set_at TEXT, second_factor_set_at TEXT, recovery_codes_left INTEGER NOT NULL
    ) WITHOUT ROWID
  `,
  rows: { accounts: 'everybody' },
  on: {
    AccountInvited: ({ data: { personId, expires } }) => [
      [
        `INSERT INTO accounts (person_id, invited_until, recovery_codes_left) VALUES (:personId, :expires, 0)
         ON CONFLICT (person_id) DO UPDATE SET invited_until = excluded.invited_until`,
        { personId, expires },
      ],
    ],
    InvitationUsed: ({ data: { personId } }) => [['UPDATE accounts SET invited_until = NULL WHERE person_id = :personId', { personId }]],
    PasswordSet: ({ recordedAt, data: { personId } }) => [
      ['UPDATE accounts SET password_set_at = :recordedAt, invited_until = NULL WHERE person_id = :personId', { personId, recordedAt }],
    ],
    SecondFactorSet: ({ recordedAt, data: { personId } }) => [
      ['UPDATE accounts SET second_factor_set_at = :recordedAt WHERE person_id = :personId', { personId, recordedAt }],
    ],
    RecoveryCodesMade: ({ data: { personId, count } }) => [
      ['UPDATE accounts SET recovery_codes_left = :count WHERE person_id = :personId', { personId, count }],
    ],
    RecoveryCodeUsed: ({ data: { personId } }) => [
      ['UPDATE accounts SET recovery_codes_left = recovery_codes_left - 1 WHERE person_id = :personId', { personId }],
    ],
  },
})

export interface AccountDetails {
  readonly personId: string
  /** Instants, in ISO 8601; null where that has not happened. */
  readonly invitedUntil: string | null
  readonly passwordSetAt: string | null
  readonly secondFactorSetAt: string | null
  readonly recoveryCodesLeft: number
}

const ACCOUNTS = `
  SELECT person_id AS personId, invited_until AS invitedUntil, password_set_at AS passwordSetAt, second_factor_set_at AS secondFactorSetAt,
         recovery_codes_left AS recoveryCodesLeft FROM accounts`

/** Nothing for somebody who was never invited: they may still sign in through their organisation. */
export const accountOf = (db: ReadDatabase, _: Question, { personId }: { readonly personId: string }): AccountDetails | undefined =>
  db.get<AccountDetails>(`${ACCOUNTS} WHERE person_id = :personId`, { personId })

export const allAccounts = (db: ReadDatabase, _: Question, __: object): readonly AccountDetails[] =>
  db.all<AccountDetails>(`${ACCOUNTS} ORDER BY person_id`)
