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

/** Every event an answer may stand on, without its words, and the imports that have been completed. */
export const facts = projection<DomainEvent>({
  name: 'facts',
  tables: `
    CREATE TABLE facts (event_id TEXT PRIMARY KEY, day TEXT NOT NULL, position TEXT NOT NULL, import_run TEXT, event TEXT NOT NULL);
    CREATE INDEX facts_in_order ON facts (day, position);
    CREATE TABLE completed_imports (import_run TEXT PRIMARY KEY);
  `,
  on: {
    ...Object.fromEntries(answering.map((type) => [type.type, (event: Envelope) => [row(event, type)]])),
    ImportCompleted: ({ data }: Envelope): readonly Statement[] => [
      ['INSERT OR IGNORE INTO completed_imports (import_run) VALUES (:run)', { run: String(Reflect.get(data, 'runId')) }],
    ],
  },
})

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

/** The facts that count, competing ones in order: those of an import about a case only once the whole file has been recorded. */
export const factsThatCount = (db: ReadDatabase): readonly CaseFact[] =>
  db
    .all<{ event: string }>(
      `SELECT event FROM facts
       WHERE import_run IS NULL OR import_run IN (SELECT import_run FROM completed_imports) ORDER BY day, position`,
    )
    .map(({ event }) => JSON.parse(event) as CaseFact)
