import { chmodSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { codeOf } from '../../code-of.js'

const schema = `
CREATE TABLE IF NOT EXISTS failed_attempts (
  name TEXT PRIMARY KEY, failures INTEGER NOT NULL, not_before INTEGER NOT NULL, last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS failed_attempts_by_age ON failed_attempts (last);

CREATE TABLE IF NOT EXISTS seen_once (name TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seen_once_by_age ON seen_once (until);

CREATE TABLE IF NOT EXISTS signed_out_at_provider (
  provider_session TEXT, provider_subject TEXT, at INTEGER NOT NULL, heard INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS signed_out_by_age ON signed_out_at_provider (heard);
`

/** A file that is no database, or a damaged one, is made anew: it holds nothing that is not over within the hour. */
export const openFile = (file: string): Database.Database => {
  try {
    return opened(file)
  } catch (error) {
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error))) throw error
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
    return opened(file)
  }
}

const opened = (file: string): Database.Database => {
  const db = new Database(file, { timeout: 2000 })
  try {
    chmodSync(file, 0o600)
    db.pragma('journal_mode = WAL')
    // What a power cut takes is the last failures before it: not worth a write to the disk for each attempt.
    db.pragma('synchronous = NORMAL')
    db.pragma('secure_delete = ON')
    db.exec(schema)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
