import type { AuditEvent } from '@ledger/audits/contract'
import type { ActionEvent } from '@ledger/actions/contract'
import { londonDay, textRef, type IsoDate, type ReadDatabase } from '@ledger/kernel'
import type { PartnershipEvent } from '@ledger/partnership/contract'
import { projection, type Statement } from '@ledger/projections'
import type { ReviewEvent } from '@ledger/reviews/contract'
import type { KeepingEvent, RecordClass } from '../../events/index.js'

type Kept = PartnershipEvent | ReviewEvent | ActionEvent | AuditEvent | KeepingEvent

export const ACCESS_LOG_RECORD = 'accesslog'

/** Every record that is kept for a time, the day from which that time runs, and what was said when somebody looked at it. */
export const keptRecords = projection<Kept>({
  name: 'kept-records',
  tables: `
    CREATE TABLE kept_records (record_id TEXT PRIMARY KEY, thing_id TEXT, class TEXT NOT NULL, since TEXT);
    CREATE TABLE retention_reviews (
      event_id TEXT PRIMARY KEY, record_id TEXT NOT NULL, thing_id TEXT, outcome TEXT NOT NULL, until TEXT, on_day TEXT NOT NULL, reason_ref TEXT NOT NULL
    );
    CREATE INDEX retention_reviews_by_record ON retention_reviews (record_id)
  `,
  rows: { kept_records: { of: ['thing_id'] }, retention_reviews: { of: ['thing_id'] } },
  on: {
    PartnershipFounded: ({ recordedAt }) => [kept(ACCESS_LOG_RECORD, 'access log', londonDay(recordedAt))],
    ReviewRecorded: ({ data, recordedAt }) => [kept(data.reviewId, 'review record', londonDay(recordedAt))],
    AuditPromised: ({ data, recordedAt }) => [kept(data.auditId, 'audit record', londonDay(recordedAt))],
    AuditHeld: ({ data, recordedAt }) => [kept(data.auditId, 'audit record', londonDay(recordedAt))],
    PracticeTested: ({ data, recordedAt }) => [kept(data.auditId, 'audit record', londonDay(recordedAt))],
    EvidenceSubmitted: ({ data, recordedAt }) => [kept(data.evidenceId, 'uploaded evidence', londonDay(recordedAt))],
    PersonAppointed: ({ data }) => [kept(data.personId, 'account of a person', null)],
    PersonMoved: ({ data }) => [kept(data.personId, 'account of a person', null)],
    PersonLeft: ({ data }) => [kept(data.personId, 'account of a person', data.from)],
    RetentionReviewed: ({ id, data, recordedAt }) => [
      [
        `INSERT INTO retention_reviews (event_id, record_id, thing_id, outcome, until, on_day, reason_ref)
         VALUES (:id, :recordId, :thingId, :outcome, :until, :onDay, :reasonRef)`,
        {
          ...{ id, recordId: data.recordId, thingId: thingOf(data.recordId), outcome: data.outcome, until: data.until },
          ...{ onDay: londonDay(recordedAt), reasonRef: textRef(id, 'reason') },
        },
      ],
    ],
  },
})

const kept = (recordId: string, recordClass: RecordClass, since: IsoDate | null): Statement => [
  `INSERT INTO kept_records (record_id, thing_id, class, since) VALUES (:recordId, :thingId, :recordClass, :since)
   ON CONFLICT (record_id) DO UPDATE SET since = excluded.since`,
  { recordId, thingId: thingOf(recordId), recordClass, since },
]

/** A record is shown to whoever sees what it is of; the access log is of nothing. */
const thingOf = (recordId: string): string | null => (recordId === ACCESS_LOG_RECORD ? null : recordId)

export const recordKnown = (db: ReadDatabase, recordId: string): boolean =>
  db.get('SELECT 1 AS one FROM kept_records WHERE record_id = :recordId', { recordId }) !== undefined
