import { join } from 'node:path'
import Database from 'better-sqlite3'
import { LOG_FILE } from '../log-file.js'
import { writeMark } from '../mark.js'

/** Marks the end of the log of a folder that nobody else has open. */
export const markHead = (folder: string): void => {
  const db = new Database(join(folder, LOG_FILE), { readonly: true })
  try {
    const head = db
      .prepare<[], { position: number; link: string }>(
        'SELECT position, lower(hex(link)) AS link FROM events ORDER BY position DESC LIMIT 1',
      )
      .get()
    if (head) writeMark(folder, head)
  } finally {
    db.close()
  }
}
