import type { Database } from 'better-sqlite3'

/** How often a reader elsewhere is waited for, each time for SQLite's own patience of five seconds. */
const ATTEMPTS = 12

/**
 * Writes the file anew and empties its WAL, so that no byte of what was destroyed is left in either: secure_delete alone leaves copies on pages
 * that were split since. It is noted as due beforehand, and done at the next opening where the process died before it was.
 * @throws Error when another process reads the file all the while
 */
export const cleaned = (db: Database): void => {
  db.exec('VACUUM')
  emptyWal(db)
  db.exec('UPDATE master SET cleaning_due = 0')
}

export const isCleaningDue = (db: Database): boolean => db.prepare('SELECT cleaning_due FROM master').pluck().get() === 1

const emptyWal = (db: Database): void => {
  for (let attempt = 1; ; attempt += 1) {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
    if (result?.busy === 0) return
    if (attempt === ATTEMPTS) throw new Error(`${db.name}: expected to empty its WAL, found it read by another process all the time`)
  }
}
