import { randomUUID } from 'node:crypto'
import { chmodSync } from 'node:fs'
import Database from 'better-sqlite3'
import { APPLICATION_ID, FORMAT, refusedSignInsIndex, schema } from './schema.js'

/**
 * Opens an access log for writing, or makes a new one with an id of its own.
 * @throws Error when the file is something else, or of a newer version
 */
export const openForWriting = (file: string): Database.Database => {
  const db = new Database(file)
  try {
    chmodSync(file, 0o600)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    const [journal, synchronous] = [db.pragma('journal_mode', { simple: true }), db.pragma('synchronous', { simple: true })]
    if (journal !== 'wal' || synchronous !== 2)
      throw new Error(
        `${file}: what is recorded would not survive a power cut (journal ${String(journal)}, synchronous ${String(synchronous)})`,
      )
    db.transaction(() => prepare(db, file)).immediate()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens an access log that is there, to be read alone. */
export const openForReading = (file: string): Database.Database => {
  const db = new Database(file, { readonly: true })
  try {
    refuseOther(db, file)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const prepare = (db: Database.Database, file: string): void => {
  if (db.pragma('application_id', { simple: true }) === 0 && db.pragma('schema_version', { simple: true }) === 0) {
    db.exec(schema)
    db.prepare('INSERT INTO access_log_node (id) VALUES (?)').run(randomUUID())
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${FORMAT}`)
  }
  refuseOther(db, file)
  db.exec(refusedSignInsIndex)
}

const refuseOther = (db: Database.Database, file: string): void => {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new Error(`${file}: expected the access log of a ledger, found another database. Put it elsewhere, or restore a backup`)
  const format = db.pragma('user_version', { simple: true }) as number
  if (format > FORMAT)
    throw new Error(`${file} was written by a newer Lessons Ledger (format ${format}; this one knows ${FORMAT}). Use the newer one`)
}
