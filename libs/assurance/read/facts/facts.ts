import {
  factDay,
  londonDay,
  wordless,
  type AnyEventType,
  type DomainEvent,
  type Envelope,
  type IsoDate,
  type ReadDatabase,
} from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { CaseFact } from '../fold/case-fact.js'
import { answering } from './answering.js'

/** Every event an answer may stand on, without its words, and how far the imports are that told of them. */
export const facts = projection<DomainEvent>({
  name: 'facts',
  tables: `
    CREATE TABLE facts (event_id TEXT PRIMARY KEY, day TEXT NOT NULL, position TEXT NOT NULL, import_run TEXT, event TEXT NOT NULL);
    CREATE INDEX facts_in_order ON facts (day, position);
    CREATE TABLE imports_under_way (import_run TEXT PRIMARY KEY, started TEXT NOT NULL, completed TEXT, completed_on TEXT);
  `,
  rows: { facts: { event: 'event_id' }, imports_under_way: 'everybody' },
  caseCounts: { facts: { json: 'event', within: '$.data' } },
  on: {
    ...Object.fromEntries(answering.map((type) => [type.type, (event: Envelope) => [row(event, type)]])),
    ImportStarted: ({ data, position }: Envelope): readonly Statement[] => [
      ['INSERT OR IGNORE INTO imports_under_way (import_run, started) VALUES (:run, :position)', { run: runIn(data), position }],
    ],
    ImportCompleted: ({ data, position, recordedAt }: Envelope): readonly Statement[] => [
      [
        `INSERT INTO imports_under_way (import_run, started, completed, completed_on) VALUES (:run, :position, :position, :day)
         ON CONFLICT (import_run) DO UPDATE SET completed = coalesce(completed, excluded.completed),
           completed_on = coalesce(completed_on, excluded.completed_on)`,
        { run: runIn(data), position, day: londonDay(recordedAt) },
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

/** A fact that counts; where it came in with an import, the day on which the whole file was in. */
export interface FactWithItsDays {
  readonly fact: CaseFact
  readonly countedOn: IsoDate | null
}

/**
 * The facts that count, competing ones in order: those of an import about a case only once the whole file has been recorded. A file may hold several
 * sources, each with a run of its own; they are started before any is completed, so what was started before an end and is open is the same file.
 */
export const factsThatCount = (db: ReadDatabase): readonly CaseFact[] => factsWithTheirDays(db).map(({ fact }) => fact)

export const factsWithTheirDays = (db: ReadDatabase): readonly FactWithItsDays[] =>
  db
    .all<{ event: string; counted_on: string | null }>(
      `WITH whole AS (
         SELECT import_run, (SELECT max(other.completed_on) FROM imports_under_way AS other WHERE other.started <= this.completed) AS counted_on
         FROM imports_under_way AS this
         WHERE completed IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM imports_under_way AS other WHERE other.completed IS NULL AND other.started < this.completed))
       SELECT event, counted_on FROM facts LEFT JOIN whole USING (import_run)
       WHERE facts.import_run IS NULL OR whole.import_run IS NOT NULL
       ORDER BY day, position`,
    )
    .map(({ event, counted_on }) => ({ fact: JSON.parse(event) as CaseFact, countedOn: counted_on }))
