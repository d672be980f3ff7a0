import { londonDay, textRef, type IsoDate, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { Held, KeepingEvent } from '../../events/index.js'
import type { LiveHold } from '../../write/holds.js'

/**
 * Legal holds, and which erasures were begun. A hold on a review or a text is of what is held (`thing_id`); one on a person or on everything is for
 * everybody who may look at keeping.
 */
export const legalHolds = projection<KeepingEvent>({
  name: 'legal-holds',
  tables: `
    CREATE TABLE legal_holds (
      hold_id TEXT PRIMARY KEY, thing_id TEXT, holds TEXT NOT NULL, reason_ref TEXT NOT NULL, authority_ref TEXT NOT NULL,
      placed_on TEXT NOT NULL, lifted_on TEXT
    );
    CREATE TABLE begun_erasures (request_id TEXT PRIMARY KEY, begun_at TEXT NOT NULL)
  `,
  rows: { legal_holds: { of: ['thing_id'] }, begun_erasures: 'everybody' },
  on: {
    LegalHoldPlaced: ({ id, data: { holdId, holds }, recordedAt }) => [
      [
        `INSERT INTO legal_holds (hold_id, thing_id, holds, reason_ref, authority_ref, placed_on)
         VALUES (:holdId, :thingId, :holds, :reasonRef, :authorityRef, :placedOn)`,
        {
          ...{ holdId, holds: JSON.stringify(holds), thingId: holds.kind === 'review' || holds.kind === 'text' ? holdId : null },
          ...{ reasonRef: textRef(id, 'reason'), authorityRef: textRef(id, 'authority'), placedOn: londonDay(recordedAt) },
        },
      ],
    ],
    LegalHoldLifted: ({ data: { holdId }, recordedAt }) => [
      ['UPDATE legal_holds SET lifted_on = :day WHERE hold_id = :holdId', { holdId, day: londonDay(recordedAt) }],
    ],
    ErasureBegun: ({ data: { requestId }, recordedAt }) => [
      ['INSERT OR IGNORE INTO begun_erasures (request_id, begun_at) VALUES (:requestId, :recordedAt)', { requestId, recordedAt }],
    ],
  },
})

export interface LegalHold extends LiveHold {
  readonly reason: string
  readonly authority: string
  readonly placedOn: IsoDate
  readonly liftedOn: IsoDate | null
}

/** Every legal hold, those that are not lifted first. */
export const allHolds = (db: ReadDatabase, _: Question, __: object): readonly LegalHold[] =>
  db
    .all<Omit<LegalHold, 'holds'> & { readonly holds: string }>(
      `SELECT h.hold_id AS holdId, h.holds, coalesce(r.text, '') AS reason, coalesce(a.text, '') AS authority, h.placed_on AS placedOn,
              h.lifted_on AS liftedOn
       FROM legal_holds h LEFT JOIN texts r ON r.ref = h.reason_ref LEFT JOIN texts a ON a.ref = h.authority_ref
       ORDER BY h.lifted_on IS NOT NULL, h.rowid`,
    )
    .map((hold) => ({ ...hold, holds: JSON.parse(hold.holds) as Held }))

export const liveHolds = (db: ReadDatabase): readonly LiveHold[] =>
  db
    .all<{ holdId: string; holds: string }>('SELECT hold_id AS holdId, holds FROM legal_holds WHERE lifted_on IS NULL')
    .map(({ holdId, holds }) => ({ holdId, holds: JSON.parse(holds) as Held }))

export const erasureBegunIn = (db: ReadDatabase, requestId: string): boolean =>
  db.get('SELECT 1 AS one FROM begun_erasures WHERE request_id = :requestId', { requestId }) !== undefined
