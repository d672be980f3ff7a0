import { textRef, type Envelope, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { Erased, ErasureSearched, Ground, KeepingEvent } from '../../events/index.js'
import { keeps, type LiveHold, type Reach } from '../../write/holds.js'
import { liveHolds } from '../legal-holds/legal-holds.js'
import { reachOf } from '../where-words-are/reach.js'

/**
 * Requests to erase words, and what became of each. One that is about texts of reviews is of these reviews (`thing_id`); one that is about the name of
 * a person alone is for everybody who may look at keeping.
 */
export const erasureRequests = projection<KeepingEvent>({
  name: 'erasure-requests',
  tables: `
    CREATE TABLE erasure_requests (
      request_id TEXT PRIMARY KEY, thing_id TEXT, erases TEXT NOT NULL, refs TEXT NOT NULL, review_ids TEXT NOT NULL,
      ground TEXT NOT NULL, reason_ref TEXT NOT NULL, asked_by TEXT, asked_at TEXT NOT NULL, refused_by TEXT, refused_at TEXT, refused_ref TEXT, searched TEXT,
      revision INTEGER NOT NULL
    );
    CREATE TABLE erasure_approvals (request_id TEXT NOT NULL, thing_id TEXT, person_id TEXT NOT NULL, at TEXT NOT NULL)
  `,
  rows: { erasure_requests: { of: ['thing_id'] }, erasure_approvals: { of: ['thing_id'] } },
  on: {
    ErasureAsked: ({ id, data, recordedAt, revision, meta }) => [
      [
        `INSERT INTO erasure_requests (request_id, thing_id, erases, refs, review_ids, ground, reason_ref, asked_by, asked_at, revision)
         VALUES (:requestId, :thingId, :erases, :refs, :reviewIds, :ground, :reasonRef, :askedBy, :recordedAt, :revision)`,
        {
          ...{ requestId: data.requestId, erases: JSON.stringify(data.erases), refs: JSON.stringify(data.refs) },
          ...{ thingId: data.reviewIds.length === 0 ? null : data.requestId, reviewIds: JSON.stringify(data.reviewIds) },
          ...{ ground: data.ground, reasonRef: textRef(id, 'reason'), askedBy: decider(meta), recordedAt, revision },
        },
      ],
    ],
    ErasureApproved: ({ data: { requestId }, recordedAt, revision, meta }) => [
      [
        `INSERT INTO erasure_approvals (request_id, thing_id, person_id, at)
         SELECT request_id, thing_id, :personId, :recordedAt FROM erasure_requests WHERE request_id = :requestId`,
        { requestId, recordedAt, personId: decider(meta) ?? '' },
      ],
      ['UPDATE erasure_requests SET revision = :revision WHERE request_id = :requestId', { requestId, revision }],
    ],
    ErasureRefused: ({ id, data: { requestId }, recordedAt, revision, meta }) => [
      [
        `UPDATE erasure_requests SET refused_by = :by, refused_at = :recordedAt, refused_ref = :ref, revision = :revision
         WHERE request_id = :requestId`,
        { requestId, recordedAt, revision, by: decider(meta), ref: textRef(id, 'reason') },
      ],
    ],
    ErasureSearched: ({ data: { requestId, searched }, revision }) => [
      [
        'UPDATE erasure_requests SET searched = :searched, revision = :revision WHERE request_id = :requestId',
        { requestId, revision, searched: JSON.stringify(searched) },
      ],
    ],
  },
})

const decider = ({ actor: { decided } }: Envelope['meta']): string | null => (decided.kind === 'person' ? decided.personId : null)

export interface ErasureRequested {
  readonly requestId: string
  readonly erases: Erased
  readonly refs: readonly string[]
  /** The reviews that these texts are of. */
  readonly reviewIds: readonly string[]
  readonly ground: Ground
  readonly reason: string
  /** Null where the operator asked on the command line. */
  readonly askedBy: string | null
  /** Instants, in ISO 8601. */
  readonly askedAt: string
  readonly approvals: readonly { readonly personId: string; readonly at: string }[]
  readonly refused: { readonly by: string | null; readonly at: string; readonly reason: string } | null
  readonly begunAt: string | null
  readonly searched: ErasureSearched['data']['searched'] | null
  readonly revision: number
}

interface Row {
  readonly requestId: string
  readonly erases: string
  readonly refs: string
  readonly reviewIds: string
  readonly ground: Ground
  readonly reason: string
  readonly askedBy: string | null
  readonly askedAt: string
  readonly refusedBy: string | null
  readonly refusedAt: string | null
  readonly refusedReason: string
  readonly begunAt: string | null
  readonly searched: string | null
  readonly revision: number
}

const REQUESTS = `
  SELECT e.request_id AS requestId, e.erases, e.refs, e.review_ids AS reviewIds, e.ground, coalesce(t.text, '') AS reason, e.asked_by AS askedBy, e.asked_at AS askedAt,
         e.refused_by AS refusedBy, e.refused_at AS refusedAt, coalesce(r.text, '') AS refusedReason, b.begun_at AS begunAt, e.searched, e.revision
  FROM erasure_requests e LEFT JOIN texts t ON t.ref = e.reason_ref LEFT JOIN texts r ON r.ref = e.refused_ref
  LEFT JOIN begun_erasures b ON b.request_id = e.request_id`

/** Every request, the youngest first. */
export const allErasureRequests = (db: ReadDatabase, _: Question, __: object): readonly ErasureRequested[] =>
  db.all<Row>(`${REQUESTS} ORDER BY e.rowid DESC`).map((row) => told(db, row))

export const erasureRequestOf = (
  db: ReadDatabase,
  _: Question,
  { requestId }: { readonly requestId: string },
): ErasureRequested | undefined => {
  const row = db.get<Row>(`${REQUESTS} WHERE e.request_id = :requestId`, { requestId })
  return row && told(db, row)
}

const told = (db: ReadDatabase, { refusedBy, refusedAt, refusedReason, ...row }: Row): ErasureRequested => ({
  ...row,
  erases: JSON.parse(row.erases) as Erased,
  refs: JSON.parse(row.refs) as string[],
  reviewIds: JSON.parse(row.reviewIds) as string[],
  approvals: db.all<{ personId: string; at: string }>(
    'SELECT person_id AS personId, at FROM erasure_approvals WHERE request_id = :requestId ORDER BY rowid',
    { requestId: row.requestId },
  ),
  refused: refusedAt === null ? null : { by: refusedBy, at: refusedAt, reason: refusedReason },
  searched: row.searched === null ? null : (JSON.parse(row.searched) as ErasureSearched['data']['searched']),
})

/** What somebody asked for: they see what becomes of it, though they may not see what it is about. */
export const requestsAskedBy = (db: ReadDatabase, personId: string): readonly string[] =>
  db
    .all<{ requestId: string }>('SELECT request_id AS requestId FROM erasure_requests WHERE asked_by = :personId ORDER BY rowid', {
      personId,
    })
    .map(({ requestId }) => requestId)

/** How far what was asked for reaches; nothing where nobody asked. */
export const reachOfRequest = (db: ReadDatabase, requestId: string): Reach => {
  const row = db.get<{ erases: string; refs: string }>('SELECT erases, refs FROM erasure_requests WHERE request_id = :requestId', {
    requestId,
  })
  return row ? reachOf(db, JSON.parse(row.erases) as Erased, JSON.parse(row.refs) as string[]) : { personIds: [], refs: [], reviewIds: [] }
}

/** The holds that keep what was asked for. */
export const holdsOver = (db: ReadDatabase, question: Question, { requestId }: { readonly requestId: string }): readonly LiveHold[] => {
  const reach = reachOfRequest(db, requestId)
  return liveHolds(db).filter((hold) => keeps(hold.holds, reach))
}
