import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { LOG_FILE } from '../log-file.js'

/**
 * What the events of one type hold, in the order of a log that is only read; none where there is no log. For a type without words: those are sealed.
 * @throws Error where the log cannot be read
 */
export const dataOfType = (folder: string, type: string): readonly object[] => {
  const file = join(folder, LOG_FILE)
  if (!existsSync(file)) return []
  const db = new Database(file, { readonly: true })
  try {
    const rows = db.prepare<[string], string>('SELECT data FROM events WHERE type = ? ORDER BY position').pluck().all(type)
    return rows.map((data) => JSON.parse(data) as object)
  } finally {
    db.close()
  }
}
