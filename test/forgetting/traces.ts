import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { leafOf, linkOf, NO_LINK } from '@ledger/event-store'
import type { Envelope } from '@ledger/kernel'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Puts a copy of a database, with what its WAL holds, in the place of another. */
export const putDatabase = (from: string, to: string): void => {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(to + suffix, { force: true })
    if (existsSync(from + suffix)) cpSync(from + suffix, to + suffix)
  }
}

/** Every file of some folders that holds one of these bytes, with which of them. */
export const tracesIn = (folders: readonly string[], needles: readonly Buffer[]): readonly string[] =>
  folders.flatMap(filesIn).flatMap((path) => {
    const bytes = readFileSync(path)
    return needles.flatMap((needle, index) => (bytes.includes(needle) ? [`${path}: ${index}`] : []))
  })

type Rows = Readonly<Record<string, readonly unknown[]>>

const asked = <Answer>(path: string, ask: (db: Sqlite.Database) => Answer): Answer => {
  const db = new Sqlite(path, { readonly: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

const rowsOf = (path: string): Rows =>
  asked(path, (db) => {
    const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
    return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all()]))
  })

export interface Content {
  /** Every row of every read database, of an earlier date too, by file; the hash of the code that made it is left out of the name. */
  readonly tables: Readonly<Record<string, Rows>>
  readonly words: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  /** Of the log, each event as it lies there, those of infrastructure apart. */
  readonly events: readonly unknown[]
  readonly others: readonly unknown[]
  /** Of those, what an erasure left. */
  readonly erasures: readonly unknown[]
}

const pairs = (path: string, sql: string): ReadonlyMap<string, string> =>
  asked(path, (db) => new Map(db.prepare<[], [string, string]>(sql).raw().all()))

const ERASURES = ['ErasureStarted', 'ErasureCompleted']

/** What is recorded besides: erasures, and where the access log ends. */
const INFRASTRUCTURE = [...ERASURES, 'AccessLogSealed']

/** Everything that a data folder holds. */
export const contentOf = (folder: string): Content => {
  const databases = filesIn(folder).filter((path) => /\/(read|as-at)\/.*\.db$/.test(path))
  const inLog = (which: string, types: readonly string[] = INFRASTRUCTURE): readonly unknown[] =>
    asked(join(folder, 'ledger.db'), (db) =>
      db
        .prepare(`SELECT hex(leaf), hex(link), e.* FROM events e WHERE type ${which} (SELECT value FROM json_each(?)) ORDER BY position`)
        .all(JSON.stringify(types)),
    )
  return {
    tables: Object.fromEntries(databases.map((path) => [path.slice(folder.length).replace(/\.[0-9a-f]{16}\.db$/, '.db'), rowsOf(path)])),
    words: pairs(join(folder, 'private.db'), 'SELECT ref, text FROM texts'),
    names: pairs(join(folder, 'private.db'), 'SELECT person_id, name FROM directory'),
    events: inLog('NOT IN'),
    others: inLog('IN'),
    erasures: inLog('IN', ERASURES),
  }
}

interface Stored extends Omit<Envelope, 'data' | 'meta' | 'occurredOn' | 'recordedAt'> {
  readonly data: string
  readonly meta: string
  readonly occurred_on: string | null
  readonly recorded_at: string
  readonly leaf: Buffer
  readonly link: Buffer
}

/** How many events follow from one another: each leaf is that of its event, each link covers the one before. */
export const linked = (folder: string, saltKey: Uint8Array): number => {
  const rows = asked(join(folder, 'ledger.db'), (db) => db.prepare<[], Stored>('SELECT * FROM events ORDER BY position').all())
  const next: (previous: Uint8Array, leaf: Uint8Array, recordedAt: string) => Buffer = linkOf
  let link: Buffer = NO_LINK
  for (const [index, row] of rows.entries()) {
    const { id, type, version, stream, revision, occurred_on: occurredOn } = row
    const leaf = leafOf(
      {
        ...{ id, type, version, stream, revision },
        occurredOn: occurredOn === null ? null : (JSON.parse(occurredOn) as Envelope['occurredOn']),
        data: JSON.parse(row.data) as object,
        meta: JSON.parse(row.meta) as Envelope['meta'],
      },
      saltKey,
    )
    link = next(link, leaf, row.recorded_at)
    if (!leaf.equals(row.leaf) || !link.equals(row.link)) return index
  }
  return rows.length
}
