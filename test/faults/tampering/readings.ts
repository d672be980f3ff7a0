import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** A day of every kind: before the log, in it, the day on which the clocks change, after it. */
const DAYS = ['2025-03-28', '2025-03-29', '2025-03-30', '2025-03-31', '2025-04-30']

/** The ways into the table besides the position; each answers in the order of its index. */
const WAYS = [
  ['stream', 'revision'],
  ['partnership', 'position'],
  ['category', 'position'],
  ['type', 'position'],
] as const

interface Row {
  readonly position: number
  readonly id: string
  readonly stream: string
  readonly partnership: string | null
  readonly category: string
  readonly type: string
}

/**
 * Everything that can be read of a log: every column of every row, and the same rows by every way in which they are asked for (by stream, by id
 * within one, by partnership, category and type, forwards and backwards), the heads of streams, the days. Equal readings are an equal log.
 */
export const readings = (folder: string): string => {
  const db = new Database(join(folder, 'ledger.db'), { readonly: true })
  const said = createHash('sha256')
  const say = (what: unknown): void => void said.update(`${JSON.stringify(what)}\n`)
  try {
    const rows = db.prepare<[], Row>('SELECT *, hex(leaf) AS leaf, hex(link) AS link FROM events ORDER BY position').all()
    say(rows)
    say(db.prepare('SELECT max(position) FROM events').pluck().get())
    for (const [column, order] of WAYS)
      for (const value of new Set(rows.map((row) => row[column])))
        for (const direction of ['ASC', 'DESC'])
          say(
            db
              .prepare(`SELECT position, revision, hex(leaf) FROM events WHERE ${column} = ? ORDER BY ${order} ${direction}`)
              .raw()
              .all(value),
          )
    const byId = db.prepare("SELECT position, revision, json_extract(meta, '$.command.hash') FROM events WHERE stream = ? AND id = ?").raw()
    const headOf = db.prepare('SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?').pluck()
    for (const { stream, id } of rows) say([byId.get(stream, id), headOf.get(stream)])
    const lastOn = db.prepare('SELECT last_position FROM london_days WHERE day <= ? ORDER BY day DESC LIMIT 1').pluck()
    for (const day of DAYS) say(lastOn.get(day))
    say(db.prepare('SELECT * FROM london_days ORDER BY day').all())
    return said.digest('hex')
  } finally {
    db.close()
  }
}
