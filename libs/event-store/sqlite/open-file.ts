import Database from 'better-sqlite3'
import { APPLICATION_ID, FORMAT, schema } from './schema.js'

/** Before it, a WAL that was reset at the wrong moment could lose what was committed. */
const OLDEST_SQLITE = [3, 51, 3] as const

/**
 * Opens the file of a ledger, or makes a new one.
 * @throws Error when the file is of a newer version or no ledger, or SQLite is too old
 */
export const openFile = (file: string): Database.Database => {
  const db = new Database(file)
  try {
    refuseOldSqlite(db.prepare('SELECT sqlite_version()').pluck().get() as string)
    makeDurable(db, file)
    db.transaction(() => prepareFormat(db, file)).immediate()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export const refuseOldSqlite = (version: string): void => {
  const parts = version.split('.').map(Number)
  const differing = OLDEST_SQLITE.findIndex((least, at) => parts[at] !== least)
  if (differing >= 0 && !((parts[differing] ?? 0) > (OLDEST_SQLITE[differing] ?? 0))) {
    throw new Error(`SQLite ${version} can lose what was committed; the least that is safe is ${OLDEST_SQLITE.join('.')}`)
  }
}

const makeDurable = (db: Database.Database, file: string): void => {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const [journal, synchronous] = [db.pragma('journal_mode', { simple: true }), db.pragma('synchronous', { simple: true })]
  if (journal !== 'wal' || synchronous !== 2) {
    throw new Error(`${file}: what is answered as recorded would not survive a power cut (journal ${journal}, synchronous ${synchronous})`)
  }
}

const prepareFormat = (db: Database.Database, file: string): void => {
  const format = db.pragma('user_version', { simple: true }) as number
  if (format > FORMAT) {
    throw new Error(`${file} was written by a newer Lessons Ledger (format ${format}; this one knows ${FORMAT}). Use the newer one.`)
  }
  if (format === FORMAT && db.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  if (db.pragma('application_id', { simple: true }) === APPLICATION_ID)
    throw new Error(
      `${file} is a log in the form of an earlier, unreleased Lessons Ledger (format ${format}; this one knows ${FORMAT}): make the data folder anew, for example with “npm run demo -- --data DIR”`,
    )
  if (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0) throw new Error(`${file} is a database, but not a ledger`)
  db.exec(schema)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma(`user_version = ${FORMAT}`)
}
