import type { Question, ReadDatabase } from '@ledger/kernel'

export interface UnfinishedImport {
  readonly runId: string
  readonly source: string
  readonly file: string
  readonly rows: number
  readonly rowsRead: number
  /** ISO 8601 instant. */
  readonly startedAt: string
}

/** Imports that were begun and not completed. What they recorded counts in no answer; the same file again resumes them. */
export const unfinishedImports = (db: ReadDatabase, _?: Question, __?: object): readonly UnfinishedImport[] =>
  db.all<UnfinishedImport>(
    `SELECT run_id AS runId, source, file, rows, started_at AS startedAt,
       (SELECT count(*) FROM import_rows WHERE import_rows.run_id = import_runs.run_id) AS rowsRead
     FROM import_runs WHERE completed_at IS NULL ORDER BY started_at, run_id`,
  )
