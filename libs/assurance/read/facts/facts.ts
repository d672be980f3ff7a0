import { actionEvents } from '@ledger/actions/contract'
import { auditEvents } from '@ledger/audits/contract'
import { factDay, wordless, type AnyEventType, type DomainEvent, type Envelope, type ReadDatabase } from '@ledger/kernel'
import { learningEvents } from '@ledger/learning/contract'
import { partnershipEvents } from '@ledger/partnership/contract'
import { projection, type Statement } from '@ledger/projections'
import { recommendationEvents } from '@ledger/recommendations/contract'
import { reviewEvents } from '@ledger/reviews/contract'
import type { CaseFact } from '../fold/case-fact.js'

const answering: readonly AnyEventType[] = [
  ...partnershipEvents,
  ...reviewEvents,
  ...learningEvents,
  ...recommendationEvents,
  ...actionEvents,
  ...auditEvents,
]

/** Every event an answer may stand on, without its words, and how far the imports are that told of them. */
export const facts = projection<DomainEvent>({
  name: 'facts',
  tables: `
    CREATE TABLE facts (event_id TEXT PRIMARY KEY, day TEXT NOT NULL, position TEXT NOT NULL, import_run TEXT, event TEXT NOT NULL);
    CREATE INDEX facts_in_order ON facts (day, position);
    CREATE TABLE imports_under_way (import_run TEXT PRIMARY KEY, started TEXT NOT NULL, completed TEXT);
  `,
  on: {
    ...Object.fromEntries(answering.map((type) => [type.type, (event: Envelope) => [row(event, type)]])),
    ImportStarted: ({ data, position }: Envelope): readonly Statement[] => [
      ['INSERT OR IGNORE INTO imports_under_way (import_run, started) VALUES (:run, :position)', { run: runIn(data), position }],
    ],
    ImportCompleted: ({ data, position }: Envelope): readonly Statement[] => [
      [
        `INSERT INTO imports_under_way (import_run, started, completed) VALUES (:run, :position, :position)
         ON CONFLICT (import_run) DO UPDATE SET completed = coalesce(completed, excluded.completed)`,
        { run: runIn(data), position },
      ],
    ],
  },
})

const runIn = (data: object): string => String(Reflect.get(data, 'runId'))

const row = (event: Envelope, type: AnyEventType): Statement => [
  'INSERT INTO facts (event_id, day, position, import_run, event) VALUES (:id, :day, :position, :run, :event)',
  {
    id: event.id,
    day: factDay(event),
    position: event.position,
    run: type.about === 'case' && event.meta.source.via === 'import' ? event.meta.command.correlationId : null,
    event: JSON.stringify({ ...event, day: factDay(event), data: wordless(event, type) }),
  },
]

/**
 * The facts that count, competing ones in order: those of an import about a case only once the whole file has been recorded. A file may hold several
 * sources, each with a run of its own; they are started before any is completed, so what was started before an end and is open is the same file.
 */
export const factsThatCount = (db: ReadDatabase): readonly CaseFact[] =>
  db
    .all<{ event: string }>(
      `SELECT event FROM facts
       WHERE import_run IS NULL OR import_run IN (
         SELECT import_run FROM imports_under_way AS this WHERE completed IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM imports_under_way AS other WHERE other.completed IS NULL AND other.started < this.completed))
       ORDER BY day, position`,
    )
    .map(({ event }) => JSON.parse(event) as CaseFact)
