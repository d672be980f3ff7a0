import Sqlite from 'better-sqlite3'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type Connection = Sqlite.Database

/**
 * - shared: others read while it is written, and a torn write is undone
 * - unwatched: nobody sees the file before it is finished, and an unfinished one is thrown away
 */
export type Writing = 'shared' | 'unwatched'

/** Synchronous is less than FULL because whatever is lost comes back from the log. */
export const openForWriting = (path: string, writing: Writing): Connection => {
  mkdirSync(dirname(path), { recursive: true })
  const connection = new Sqlite(path)
  connection.pragma(writing === 'shared' ? 'journal_mode = WAL' : 'journal_mode = MEMORY')
  connection.pragma(writing === 'shared' ? 'synchronous = NORMAL' : 'synchronous = OFF')
  connection.pragma('secure_delete = ON')
  connection.pragma('temp_store = MEMORY')
  return connection
}

/** Read-only. What a database attached to it holds is read-only too. */
export const openForReading = (path: string, attached?: string): Connection => {
  const connection = new Sqlite(path, { readonly: true })
  connection.pragma('temp_store = MEMORY')
  if (attached !== undefined) connection.prepare('ATTACH :attached AS private').run({ attached })
  return connection
}

export const openEmpty = (tables: string): Connection => {
  const connection = new Sqlite(':memory:')
  connection.exec(tables)
  connection.pragma('query_only = ON')
  return connection
}

const statements = new WeakMap<Connection, Map<string, Sqlite.Statement<unknown[], unknown>>>()

/** A statement, compiled once for each connection. */
export const prepared = (connection: Connection, sql: string): Sqlite.Statement<unknown[], unknown> => {
  const known = statements.get(connection) ?? new Map<string, Sqlite.Statement<unknown[], unknown>>()
  statements.set(connection, known)
  const statement = known.get(sql) ?? connection.prepare<unknown[], unknown>(sql)
  known.set(sql, statement)
  return statement
}

/** Tells a file from another that has taken its name since; none where there is no file. */
export const identityOf = (path: string): string | undefined => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev}:${found.ino}`
}

export const removeDatabase = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/** By its code, for the class of SQLite's errors is not the same one in every module that loads it. */
export const isSqliteError = (error: unknown, ...codes: string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.some((code) => String(error.code).startsWith(code))
