import { prepared, type Connection } from './connection.js'

/** How far a partnership's events have been applied, and what proves that it was this log's events. */
export interface Checkpoint {
  readonly partnership: string
  readonly ledgerId: string
  readonly position: string
  readonly eventId: string
  /** Of the event at the position, in hexadecimal. */
  readonly leaf: string
  readonly recordedAt: string
}

export const checkpointTable = `
  CREATE TABLE checkpoint (
    partnership TEXT PRIMARY KEY,
    ledger_id TEXT NOT NULL,
    position TEXT NOT NULL,
    event_id TEXT NOT NULL,
    leaf TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) WITHOUT ROWID;`

const COLUMNS = 'partnership, ledger_id AS ledgerId, position, event_id AS eventId, leaf, recorded_at AS recordedAt'

export const checkpointsIn = (connection: Connection): readonly Checkpoint[] =>
  prepared(connection, `SELECT ${COLUMNS} FROM checkpoint`).all() as Checkpoint[]

export const checkpointOf = (connection: Connection, partnership: string, schema: 'main' | 'private' = 'main'): Checkpoint | undefined =>
  prepared(connection, `SELECT ${COLUMNS} FROM ${schema}.checkpoint WHERE partnership = ?`).get(partnership) as Checkpoint | undefined

export const writeCheckpoint = (connection: Connection, checkpoint: Checkpoint): void => {
  prepared(
    connection,
    `INSERT OR REPLACE INTO checkpoint (partnership, ledger_id, position, event_id, leaf, recorded_at)
     VALUES (:partnership, :ledgerId, :position, :eventId, :leaf, :recordedAt)`,
  ).run(checkpoint)
}
