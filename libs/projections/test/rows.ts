import Sqlite from 'better-sqlite3'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every row of every table of a database, so that two can be compared. */
export const rowsOf = (path: string): Readonly<Record<string, readonly unknown[]>> => {
  const db = new Sqlite(path, { readonly: true })
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).pluck().all()
  const rows = Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all()]))
  db.close()
  return rows
}

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** The files that hold some bytes. */
export const filesThatHold = (folder: string, words: string): readonly string[] =>
  filesIn(folder).filter((path) => readFileSync(path).includes(words))

export const databaseIn = (folder: string, partnership: string): string => {
  const [found, more] = filesIn(folder).filter((path) => path.includes(`/${partnership}.`) && path.endsWith('.db'))
  if (!found || more) throw new Error(`expected one database of ${partnership} in ${folder}, found ${found} and ${more}`)
  return found
}
