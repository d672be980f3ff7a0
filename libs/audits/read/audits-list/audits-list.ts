import { textRef, type FuzzyDate, type Question, type ReadDatabase, type ShownCount, type SourceRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AuditEvent } from '../../events/index.js'

/** Audits that were held, and those that were promised and are outstanding. */
export const auditsList = projection<AuditEvent>({
  name: 'audits-list',
  tables: `
    CREATE TABLE audits (
      audit_id TEXT PRIMARY KEY, title_ref TEXT NOT NULL, state TEXT NOT NULL, ask_ids TEXT NOT NULL DEFAULT '[]', due TEXT, held_on TEXT,
      method_ref TEXT, outcome_ref TEXT, sample INTEGER, moderated INTEGER NOT NULL DEFAULT 0, sources TEXT NOT NULL, revision INTEGER NOT NULL
    )
  `,
  rows: { audits: { of: ['audit_id'] } },
  caseCounts: { audits: { sample: 'sample' } },
  on: {
    AuditPromised: ({ id, data, revision }) => [
      [
        `INSERT INTO audits (audit_id, title_ref, state, ask_ids, due, sources, revision)
         VALUES (:auditId, :titleRef, 'promised', :askIds, :due, :sources, :revision)`,
        {
          ...{ auditId: data.auditId, titleRef: textRef(id, 'title'), revision },
          askIds: JSON.stringify(data.askIds),
          due: data.due && JSON.stringify(data.due),
          sources: JSON.stringify(data.sources),
        },
      ],
    ],
    AuditHeld: ({ id, data, occurredOn, revision }) => [
      [
        `INSERT INTO audits (audit_id, title_ref, state, held_on, method_ref, outcome_ref, sample, sources, revision)
         VALUES (:auditId, :titleRef, 'held', :heldOn, :methodRef, :outcomeRef, :sample, :sources, :revision)
         ON CONFLICT (audit_id) DO UPDATE SET state = 'held', title_ref = :titleRef, held_on = :heldOn, method_ref = :methodRef,
           outcome_ref = :outcomeRef, sample = :sample, sources = :sources, revision = :revision`,
        {
          ...{ auditId: data.auditId, titleRef: textRef(id, 'title'), sample: data.sample, revision },
          heldOn: occurredOn && JSON.stringify(occurredOn),
          methodRef: data.method && textRef(id, 'method'),
          outcomeRef: data.outcome && textRef(id, 'outcome'),
          sources: JSON.stringify(data.sources),
        },
      ],
    ],
    PracticeTested: ({ id, data, occurredOn, revision }) => [
      [
        `INSERT INTO audits (audit_id, title_ref, state, ask_ids, held_on, sample, moderated, sources, revision)
         VALUES (:auditId, :titleRef, 'held', :askIds, :heldOn, :sample, :moderated, :sources, :revision)
         ON CONFLICT (audit_id) DO UPDATE SET state = 'held', title_ref = :titleRef, held_on = coalesce(held_on, :heldOn),
           sample = coalesce(sample, :sample), moderated = max(moderated, :moderated), sources = :sources, revision = :revision`,
        {
          ...{ auditId: data.auditId, titleRef: textRef(id, 'title'), sample: data.sample, moderated: data.moderated ? 1 : 0, revision },
          askIds: JSON.stringify(data.tests.map(({ askId }) => askId)),
          heldOn: occurredOn && JSON.stringify(occurredOn),
          sources: JSON.stringify(data.sources),
        },
      ],
    ],
    AuditModerated: ({ data: { auditId }, revision }) => [
      ['UPDATE audits SET moderated = 1, revision = :revision WHERE audit_id = :auditId', { auditId, revision }],
    ],
  },
})

export interface ListedAudit {
  readonly auditId: string
  readonly title: string
  /** *Promised* is outstanding: nothing says that it was held. */
  readonly state: 'promised' | 'held'
  /** Asks it was promised for, or first tested. */
  readonly askIds: readonly string[]
  readonly due: FuzzyDate | null
  readonly heldOn: FuzzyDate | null
  readonly method: string | null
  readonly outcome: string | null
  readonly sample: ShownCount | null
  readonly moderated: boolean
  readonly sources: readonly SourceRef[]
  /** The revision of its stream, for `If-Match`. */
  readonly revision: number
}

interface Found extends Omit<ListedAudit, 'askIds' | 'due' | 'heldOn' | 'moderated' | 'sources'> {
  readonly askIds: string
  readonly due: string | null
  readonly heldOn: string | null
  readonly moderated: number
  readonly sources: string
}

/** In the order in which they were recorded. */
export const allAudits = (db: ReadDatabase, _: Question, __: object): readonly ListedAudit[] =>
  db
    .all<Found>(
      `SELECT a.audit_id AS auditId, coalesce(t.text, '') AS title, a.state, a.ask_ids AS askIds, a.due, a.held_on AS heldOn, m.text AS method,
              o.text AS outcome, a.sample, a.moderated, a.sources, a.revision
       FROM audits a LEFT JOIN texts t ON t.ref = a.title_ref LEFT JOIN texts m ON m.ref = a.method_ref
       LEFT JOIN texts o ON o.ref = a.outcome_ref ORDER BY a.rowid`,
    )
    .map((found) => ({
      ...found,
      askIds: JSON.parse(found.askIds) as string[],
      due: date(found.due),
      heldOn: date(found.heldOn),
      moderated: found.moderated === 1,
      sources: JSON.parse(found.sources) as SourceRef[],
    }))

const date = (value: string | null): FuzzyDate | null => (value === null ? null : (JSON.parse(value) as FuzzyDate))

/** Whether the audit was ever held. */
export const auditHeldKnown = (db: ReadDatabase, auditId: string): boolean =>
  db.get(`SELECT 1 AS held FROM audits WHERE audit_id = :auditId AND state = 'held'`, { auditId }) !== undefined
