import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { KEYS_FILE, refuseLostKeys } from '../lost-keys.js'

/** "LLvt": says that the file holds keys of a ledger. */
const APPLICATION_ID = 0x4c4c7674
const FORMAT = 2

/** Erased keys stay as a name without bytes. What is `due` is done when the file is opened next. */
const schema = `
CREATE TABLE keys (name TEXT PRIMARY KEY, generation INTEGER NOT NULL, wrapped BLOB) STRICT, WITHOUT ROWID;
CREATE TABLE master (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL, cleaning_due INTEGER NOT NULL) STRICT;
INSERT INTO master VALUES (1, 1, 0);`

/**
 * Opens `keys.db` of a data folder, or makes it.
 * @throws Error when the folder has a ledger and its keys are gone, or the file is of another format or no key file
 */
export const openKeysFile = (folder: string): Database.Database => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseLostKeys(folder)
  const file = join(folder, KEYS_FILE)
  const db = new Database(file)
  try {
    chmodSync(file, 0o600)
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    if (db.pragma('journal_mode', { simple: true }) !== 'wal' || db.pragma('synchronous', { simple: true }) !== 2)
      throw new Error(`${file}: keys that are made would not survive a power cut`)
    db.transaction(() => prepareFormat(db, file)).immediate()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** For finding alone: it never writes. */
export const openKeysForReading = (folder: string): Database.Database => new Database(join(folder, KEYS_FILE), { readonly: true })

const prepareFormat = (db: Database.Database, file: string): void => {
  const format = db.pragma('user_version', { simple: true }) as number
  if (format === FORMAT && db.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  if (format > FORMAT) throw new Error(`${file} was written by a newer Lessons Ledger (format ${format}; this one knows ${FORMAT})`)
  if (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0)
    throw new Error(
      `${file} holds keys in the form of an earlier, unreleased Lessons Ledger: make the data folder anew, for example with “npm run demo -- --data DIR”`,
    )
  db.exec(schema)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma(`user_version = ${FORMAT}`)
}
