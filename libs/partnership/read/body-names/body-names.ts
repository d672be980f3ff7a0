import type { IsoDate, Question, ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { BodyEstablished, PartnershipEvent } from '../../events/index.js'

/** Boards, sub-groups and panels, with those that took their place. */
export const bodyNames = projection<PartnershipEvent>({
  name: 'body-names',
  tables: `
    CREATE TABLE body_names (
      body_id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, from_day TEXT, successor_id TEXT, succeeded_from TEXT
    )
  `,
  rows: { body_names: 'everybody' },
  on: {
    BodyEstablished: ({ data: { bodyId, name, role, from } }) => [
      ['INSERT INTO body_names (body_id, name, role, from_day) VALUES (:bodyId, :name, :role, :from)', { bodyId, name, role, from }],
    ],
    BodySucceeded: ({ data: { bodyId, successorId, from } }) => [
      ['UPDATE body_names SET successor_id = :successorId, succeeded_from = :from WHERE body_id = :bodyId', { bodyId, successorId, from }],
    ],
  },
})

export interface BodyName {
  readonly bodyId: string
  readonly name: string
  readonly role: BodyEstablished['data']['role']
  readonly from: IsoDate | null
  readonly successorId: string | null
  readonly succeededFrom: IsoDate | null
}

/** In order of name. */
export const namesOfBodies = (db: ReadDatabase, _: Question, __: object): readonly BodyName[] =>
  db.all<BodyName>(
    `SELECT body_id AS bodyId, name, role, from_day AS "from", successor_id AS successorId, succeeded_from AS succeededFrom
     FROM body_names ORDER BY name, body_id`,
  )

export const bodyKnown = (db: ReadDatabase, bodyId: string): boolean => bodiesUnknown(db, [bodyId]).length === 0

/** Those of the given bodies that nobody has established. */
export const bodiesUnknown = (db: ReadDatabase, bodyIds: readonly string[]): readonly string[] =>
  db
    .all<{ bodyId: string }>(
      'SELECT DISTINCT value AS bodyId FROM json_each(:bodyIds) WHERE value NOT IN (SELECT body_id FROM body_names)',
      { bodyIds: JSON.stringify(bodyIds) },
    )
    .map(({ bodyId }) => bodyId)
