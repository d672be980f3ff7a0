import { assuranceProjections } from '@ledger/assurance'
import type { Envelope, ReadDatabase, Row } from '@ledger/kernel'
import Sqlite from 'better-sqlite3'

/** A read database with what assurance reads, in memory, after these events. */
export const readDatabaseOf = (events: readonly Envelope[]): ReadDatabase => {
  const db = new Sqlite(':memory:')
  db.exec(
    'CREATE TABLE texts (ref TEXT PRIMARY KEY, text TEXT NOT NULL); CREATE TABLE directory (person_id TEXT PRIMARY KEY, name TEXT NOT NULL)',
  )
  for (const { tables } of assuranceProjections) db.exec(tables)
  db.transaction(() => {
    for (const event of events)
      for (const { on } of assuranceProjections) for (const [sql, values] of on[event.type]?.(event) ?? []) db.prepare(sql).run(values)
  })()
  return {
    partnership: 'exampleshire',
    position: events.at(-1)?.position ?? null,
    all: <Found extends object = Row>(sql: string, values: Row = {}) => db.prepare(sql).all(values) as Found[],
    get: <Found extends object = Row>(sql: string, values: Row = {}) => db.prepare(sql).get(values) as Found | undefined,
  }
}
