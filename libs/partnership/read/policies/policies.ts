import type { IsoDate, Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { PartnershipEvent } from '../../events/index.js'

/** Every policy, each in force from a day on. */
export const policies = projection<PartnershipEvent>({
  name: 'policies',
  tables: `
    CREATE TABLE policies (
      policy_id TEXT PRIMARY KEY, event_id TEXT NOT NULL, policy_version TEXT NOT NULL, shelf_life_months INTEGER NOT NULL,
      recheck_interval_months INTEGER NOT NULL, due_soon_days INTEGER NOT NULL, from_day TEXT NOT NULL
    )
  `,
  rows: { policies: 'everybody' },
  on: {
    PolicySet: ({ id, data }) => [
      [
        `INSERT INTO policies (policy_id, event_id, policy_version, shelf_life_months, recheck_interval_months, due_soon_days, from_day)
         VALUES (:policyId, :id, :policyVersion, :shelfLifeMonths, :recheckIntervalMonths, :dueSoonDays, :from)`,
        { ...data, id, from: data.from ?? '' },
      ],
    ],
  },
})

export interface PolicyInForce {
  readonly policyId: string
  /** The event that set it. */
  readonly eventId: string
  readonly policyVersion: string
  readonly shelfLifeMonths: number
  readonly recheckIntervalMonths: number
  readonly dueSoonDays: number
  /** Null: from the start. */
  readonly from: IsoDate | null
}

const POLICIES = `
  SELECT policy_id AS policyId, event_id AS eventId, policy_version AS policyVersion, shelf_life_months AS shelfLifeMonths,
         recheck_interval_months AS recheckIntervalMonths, due_soon_days AS dueSoonDays, nullif(from_day, '') AS "from"
  FROM policies`

/** The policy in force on a day; of two from the same day, the one set last. Nothing where none was in force. */
export const policyOn = (db: ReadDatabase, day: IsoDate): PolicyInForce | undefined =>
  db.get<PolicyInForce>(`${POLICIES} WHERE from_day <= :day ORDER BY from_day DESC, rowid DESC LIMIT 1`, { day })

/** Every policy, in the order in which they came into force. */
export const allPolicies = (db: ReadDatabase, _: Question, __: object): readonly PolicyInForce[] =>
  db.all<PolicyInForce>(`${POLICIES} ORDER BY from_day, rowid`)

export const policyVersionTaken = (db: ReadDatabase, policyVersion: string): boolean =>
  db.get('SELECT 1 AS taken FROM policies WHERE policy_version = :policyVersion', { policyVersion }) !== undefined
