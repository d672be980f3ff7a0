import {
  factDay,
  textRef,
  type FuzzyDate,
  type Independence,
  type IsoDate,
  type Question,
  type ReadDatabase,
  type ShownCount,
} from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AuditEvent, PracticeTested, TestResult } from '../../events/index.js'

/** Each test of each ask, with its sample and how far the testers stood from the owners. */
export const testsOfAsk = projection<AuditEvent>({
  name: 'tests-of-ask',
  tables: `
    CREATE TABLE tests_of_asks (
      event_id TEXT NOT NULL, ask_id TEXT NOT NULL, audit_id TEXT NOT NULL, title_ref TEXT NOT NULL, note_ref TEXT, day TEXT NOT NULL, dated TEXT,
      independence TEXT NOT NULL, moderated INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (ask_id, event_id)
    );
    CREATE INDEX tests_of_asks_by_audit ON tests_of_asks (audit_id)
  `,
  rows: { tests_of_asks: { of: ['ask_id', 'audit_id'] } },
  caseCounts: { tests_of_asks: { json: 'data', within: '$' } },
  on: {
    PracticeTested: (event) =>
      event.data.tests.map(({ askId, independence }) => [
        `INSERT INTO tests_of_asks (event_id, ask_id, audit_id, title_ref, note_ref, day, dated, independence, moderated, data)
         VALUES (:id, :askId, :auditId, :titleRef, :noteRef, :day, :dated, :independence, :moderated, :data)`,
        {
          ...{ id: event.id, askId, independence, auditId: event.data.auditId, moderated: event.data.moderated ? 1 : 0 },
          titleRef: textRef(event.id, 'title'),
          noteRef: event.data.note && textRef(event.id, 'note'),
          day: factDay(event),
          dated: event.occurredOn && JSON.stringify(event.occurredOn),
          data: JSON.stringify(sampleOf(event.data)),
        },
      ]),
    AuditModerated: ({ data: { auditId } }) => [['UPDATE tests_of_asks SET moderated = 1 WHERE audit_id = :auditId', { auditId }]],
  },
})

const sampleOf = (data: PracticeTested['data']): Sample => ({
  result: data.result,
  found: data.found,
  sample: data.sample,
  sampleFrom: data.sampleFrom,
  sampleTo: data.sampleTo,
  drawnFrom: data.drawnFrom,
  wholeClass: data.wholeClass,
  gapBack: data.gapBack,
  recheckOf: data.recheckOf,
  testerIds: data.testerIds,
})

interface Sample {
  readonly result: TestResult
  /** Figures that were not recorded are null. */
  readonly found: ShownCount | null
  readonly sample: ShownCount | null
  readonly sampleFrom: IsoDate | null
  readonly sampleTo: IsoDate | null
  readonly drawnFrom: string | null
  readonly wholeClass: boolean
  readonly gapBack: 'yes' | 'no' | 'not said'
  readonly recheckOf: string | null
  readonly testerIds: readonly string[]
}

export interface TestOfAsk extends Sample {
  readonly eventId: string
  readonly auditId: string
  readonly title: string
  readonly note: string | null
  readonly on: FuzzyDate | null
  readonly independence: Independence
  readonly moderated: boolean
}

interface Found extends Pick<TestOfAsk, 'eventId' | 'auditId' | 'title' | 'note' | 'independence'> {
  readonly dated: string | null
  readonly moderated: number
  readonly data: string
}

/** In order of the day they count from, then as recorded. */
export const testsOf = (db: ReadDatabase, _: Question, { askId }: { readonly askId: string }): readonly TestOfAsk[] =>
  db
    .all<Found>(
      `SELECT a.event_id AS eventId, a.audit_id AS auditId, coalesce(t.text, '') AS title, n.text AS note, a.independence, a.dated, a.moderated,
              a.data
       FROM tests_of_asks a LEFT JOIN texts t ON t.ref = a.title_ref LEFT JOIN texts n ON n.ref = a.note_ref
       WHERE a.ask_id = :askId ORDER BY a.day, a.rowid`,
      { askId },
    )
    .map(({ dated, moderated, data, ...found }) => ({
      ...found,
      ...(JSON.parse(data) as Sample),
      on: dated === null ? null : (JSON.parse(dated) as FuzzyDate),
      moderated: moderated === 1,
    }))
