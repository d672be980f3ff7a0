import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LedgerKeys } from '@ledger/event-store'

/** The ledger's own secrets, with the file they lie in held open. */
export interface Keys extends LedgerKeys {
  close(): void
}

const NAMES = ['salt', 'command'] as const

/**
 * The keys of the ledger in a data folder, from `keys.db`; made once, with the folder's ledger.
 * @throws Error when the folder has a ledger and its keys are gone: new ones would not fit it
 */
export const openKeys = (folder: string): Keys => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'keys.db')
  if (existsSync(join(folder, 'ledger.db')) && !existsSync(file)) {
    throw new Error(`${folder} holds a ledger (ledger.db) without its keys (keys.db): put back the keys.db that was kept with it`)
  }
  const db = new Database(file)
  try {
    chmodSync(file, 0o600)
    const [saltKey, commandKey] = db.transaction(() => keysIn(db)).immediate()
    return { saltKey, commandKey, close: () => void db.close() }
  } catch (error) {
    db.close()
    throw error
  }
}

const keysIn = (db: Database.Database): readonly [Buffer, Buffer] => {
  db.exec('CREATE TABLE IF NOT EXISTS ledger_keys (name TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID')
  const make = db.prepare('INSERT INTO ledger_keys (name, key) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const read = db.prepare<[string], Buffer>('SELECT key FROM ledger_keys WHERE name = ?').pluck()
  const [salt, command] = NAMES.map((name) => {
    make.run(name, randomBytes(32))
    return read.get(name)
  })
  if (salt?.length !== 32 || command?.length !== 32) throw new Error(`${db.name} does not hold the keys of a ledger`)
  return [salt, command]
}
