import { textRef, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { ImportEvent } from '../../events/index.js'

/** What each source last said, row by row, and the runs that said it. */
export const whatSourcesSaid = projection<ImportEvent>({
  name: 'what-sources-said',
  tables: `
    CREATE TABLE import_runs (
      run_id TEXT PRIMARY KEY, import_id TEXT NOT NULL, number INTEGER NOT NULL, source TEXT NOT NULL, file TEXT NOT NULL,
      sha256 TEXT NOT NULL, rows INTEGER NOT NULL, started_at TEXT NOT NULL, completed_at TEXT
    );
    CREATE TABLE import_rows (
      import_id TEXT NOT NULL, row TEXT NOT NULL, run_id TEXT NOT NULL, line INTEGER NOT NULL, written_ref TEXT,
      digests TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (import_id, row)
    );
  `,
  rows: { import_runs: 'everybody', import_rows: 'nobody' },
  on: {
    ImportStarted: ({ data: { runId, importId, source, file, sha256, rows }, recordedAt }) => [
      [
        `INSERT INTO import_runs (run_id, import_id, number, source, file, sha256, rows, started_at)
         VALUES (:runId, :importId, (SELECT count(*) + 1 FROM import_runs WHERE import_id = :importId), :source, :file, :sha256, :rows, :recordedAt)`,
        { runId, importId, source, file, sha256, rows, recordedAt },
      ],
    ],
    ImportRowRead: ({ id, data: { runId, importId, row, line, written, digests, made } }) => [
      [
        `INSERT OR REPLACE INTO import_rows (import_id, row, run_id, line, written_ref, digests, made)
         VALUES (:importId, :row, :runId, :line, :writtenRef, :digests, :made)`,
        {
          ...{ importId, row, runId, line },
          writtenRef: written && textRef(id, 'written'),
          digests: JSON.stringify(digests),
          made: JSON.stringify(made),
        },
      ],
    ],
    ImportCompleted: ({ data: { runId }, recordedAt }) => [
      ['UPDATE import_runs SET completed_at = :recordedAt WHERE run_id = :runId', { runId, recordedAt }],
    ],
  },
})

export interface SaidRow {
  readonly row: string
  readonly runId: string
  readonly digests: Readonly<Record<string, string>>
  readonly made: Readonly<Record<string, string>>
}

/** What one source said last. `runs` counts its files so far; `openRun` is the one that is incomplete. */
export interface LastSaid {
  readonly runs: number
  readonly openRun: { readonly runId: string; readonly file: string; readonly sha256: string } | null
  readonly rows: ReadonlyMap<string, SaidRow>
}

export const saidNothing: LastSaid = { runs: 0, openRun: null, rows: new Map() }

export const lastSaidBy = (db: ReadDatabase, importId: string): LastSaid => {
  const rows = db.all<{ row: string; runId: string; digests: string; made: string }>(
    'SELECT row, run_id AS runId, digests, made FROM import_rows WHERE import_id = :importId ORDER BY rowid',
    { importId },
  )
  return {
    runs: db.get<{ runs: number }>('SELECT count(*) AS runs FROM import_runs WHERE import_id = :importId', { importId })?.runs ?? 0,
    openRun:
      db.get<{ runId: string; file: string; sha256: string }>(
        'SELECT run_id AS runId, file, sha256 FROM import_runs WHERE import_id = :importId AND completed_at IS NULL',
        { importId },
      ) ?? null,
    rows: new Map(rows.map((said) => [said.row, { ...said, digests: strings(said.digests), made: strings(said.made) }])),
  }
}

const strings = (json: string): Readonly<Record<string, string>> => JSON.parse(json) as Record<string, string>

export interface AsWritten {
  readonly source: string
  readonly line: number
  readonly writtenRef: string
  /** The cells that had to be read, in the words of the source. */
  readonly written: string
}

/** What the sources wrote where they told of a thing: dates and statuses in their own words. */
export const asWrittenOf = (db: ReadDatabase, _: Question, { thingId }: { readonly thingId: string }): readonly AsWritten[] =>
  db.all<AsWritten>(
    `SELECT DISTINCT import_runs.source, import_rows.line, import_rows.written_ref AS writtenRef, texts.text AS written
     FROM import_rows JOIN import_runs ON import_runs.run_id = import_rows.run_id JOIN texts ON texts.ref = import_rows.written_ref,
       json_each(import_rows.made) AS made
     WHERE made.value = :thingId ORDER BY import_rows.line`,
    { thingId },
  )
