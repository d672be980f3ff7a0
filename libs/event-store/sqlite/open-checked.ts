import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { leafOf } from '../leaf.js'
import { refuseLostLog, refuseOtherThanMarked } from './against-mark.js'
import { LOG_FILE } from './log-file.js'
import { openFile } from './open-file.js'
import { reading } from './reading.js'

/**
 * Opens the log of a data folder, or makes a new one.
 * @throws Error when it is not the log that these keys and the mark beside it belong to
 */
export const openChecked = (folder: string, saltKey: Uint8Array): Database => {
  refuseLostLog(folder)
  const file = join(folder, LOG_FILE)
  const db = openFile(file)
  try {
    const { streamPage, leafAt } = reading(db)
    const first = streamPage('~ledger', { from: 0, direction: 'forwards', limit: 1 })[0]
    if (first && leafAt(first.position) !== leafOf(first, saltKey).toString('hex'))
      throw new Error(`${file} was not written with these keys: keys.db beside it belongs to another ledger`)
    refuseOtherThanMarked(db, folder, saltKey)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
