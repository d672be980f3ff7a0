import Database from 'better-sqlite3'
import { APPLICATION_ID, FORMAT, schema } from '../schema.js'
import { reason, type Findings } from './findings.js'

/** SQLite's own list of what is wrong is cut here. */
const FROM_SQLITE = 20

/** Whether the file is one of ours, is whole for SQLite, and has our tables, indexes and triggers, each word for word. */
export const checkStructure = (db: Database.Database, findings: Findings): void => {
  const attempt = (what: string, look: () => void): void => {
    try {
      look()
    } catch (error) {
      findings.add('structure', `SQLite cannot read ${what} (${reason(error)})`)
    }
  }
  attempt('the header of the file', () => checkFormat(db, findings))
  attempt('the tables of the file', () => checkSchema(db, findings))
  attempt('every page of the file', () => {
    for (const said of db.prepare(`PRAGMA integrity_check(${FROM_SQLITE})`).pluck().all() as string[])
      if (said !== 'ok') findings.add('structure', `SQLite finds the file damaged: ${said.replaceAll(/\s+/g, ' ')}`)
  })
}

const checkFormat = (db: Database.Database, findings: Findings): void => {
  const [application, format] = [db.pragma('application_id', { simple: true }), db.pragma('user_version', { simple: true })]
  if (application !== APPLICATION_ID) findings.add('format', 'the file does not say that it is a ledger (its application id is another)')
  if (format !== FORMAT)
    findings.add('format', `the file says that it is of format ${String(format)}; this version of the software knows ${FORMAT}`)
}

interface Named {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

const ALL = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type'

let ours: readonly Named[] | undefined

const expected = (): readonly Named[] => {
  if (ours) return ours
  const db = new Database(':memory:')
  db.exec(schema)
  ours = db.prepare<[], Named>(ALL).all()
  db.close()
  return ours
}

const checkSchema = (db: Database.Database, findings: Findings): void => {
  const found = new Map(
    db
      .prepare<[], Named>(ALL)
      .all()
      .map((one) => [one.name, one]),
  )
  for (const { type, name, tbl_name: table, sql } of expected()) {
    const one = found.get(name)
    found.delete(name)
    if (!one) findings.add('structure', `the ${type} ${name} is missing`)
    else if (one.type !== type || one.tbl_name !== table || one.sql !== sql)
      findings.add('structure', `the ${type} ${name} is not the one that this software made`)
  }
  if (found.size > 0) findings.add('structure', `the file holds ${found.size} tables, indexes or triggers that this software did not make`)
}
