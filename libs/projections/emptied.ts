import type { Connection } from './connection.js'

/** How often a reader elsewhere is waited for, each time for SQLite's own patience of five seconds. */
const ATTEMPTS = 12

/**
 * Writes a file anew and empties its WAL, so that nothing is left of what was overwritten: secure_delete alone leaves copies on pages that were
 * split since.
 * @throws Error when another process reads the file all the while
 */
export const emptied = (connection: Connection): void => {
  connection.exec('VACUUM')
  for (let attempt = 1; ; attempt += 1) {
    const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
    if (result?.busy === 0) return
    if (attempt === ATTEMPTS)
      throw new Error(`${connection.name}: expected to empty its WAL, found it read by another process all the time`)
  }
}
