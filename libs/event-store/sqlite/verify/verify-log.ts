import { join } from 'node:path'
import Database from 'better-sqlite3'
import { positionOf } from '../../position.js'
import { LOG_FILE } from '../log-file.js'
import { notADatabase } from './file-kind.js'
import { Findings, reason, type Finding } from './findings.js'
import { checkMark } from './mark-checked.js'
import { checkingRows, type RowsChecked } from './rows-checked.js'
import { checkStructure } from './structure.js'
import { storedRows } from './stored-rows.js'

export interface VerifyOptions {
  /** The ledger's secret for the salts of leaves. Without it the chain is checked, and whether events say what was recorded is not. */
  readonly saltKey?: Uint8Array | undefined
  readonly progress?: (done: number, of: number) => void
}

export interface Verified {
  readonly events: number
  /** The position of the last event that could be read. */
  readonly head: string | null
  /** The position that the mark beside the file names. */
  readonly mark: string | null
  readonly leaves: 'computed' | 'not computed'
  /** What is wrong, at most a hundred findings; nothing where all is well. */
  readonly findings: readonly Finding[]
  /** How many there are in all. */
  readonly found: number
  /** Whether every event is there as it was recorded, whatever else of the file is damaged. */
  readonly eventsAsRecorded: boolean
}

/** What lies beside events: an index, a page that is free, the list of tables, a mark that says nothing any more. */
const BESIDE = new Set(['structure', 'format', 'days', 'mark file'])

/**
 * Reads the whole log of a data folder, without changing it, and compares it with all that is known of it. It answers whatever lies there, and never
 * throws because of it; it says no word of an event. It takes its thread until it is done.
 */
export const verifyLog = (folder: string, { saltKey, progress }: VerifyOptions = {}): Verified => {
  const findings = new Findings()
  let rows: RowsChecked = { events: 0, head: null, days: new Map(), leavesWrong: 0 }
  let mark: string | null = null
  const file = join(folder, LOG_FILE)
  const unusable = notADatabase(file)
  if (unusable) findings.add('file', unusable)
  else
    try {
      const db = new Database(file, { readonly: true })
      try {
        // One transaction: what is appended meanwhile belongs to another moment.
        db.exec('BEGIN')
        mark = checkMark(db, folder, findings)
        checkStructure(db, findings)
        rows = checkRows(db, findings, saltKey, progress)
        checkDays(db, rows, findings)
      } finally {
        db.close()
      }
    } catch (error) {
      findings.add('file', `${file} cannot be read as a database (${reason(error)})`)
    }
  if (saltKey && rows.events > 0 && rows.leavesWrong === rows.events)
    findings.inPlaceOf(
      'leaf',
      rows.leavesWrong,
      'keys',
      'no event at all agrees with these keys: keys.db belongs to another ledger, or was exchanged',
    )
  return {
    events: rows.events,
    head: rows.head && positionOf(rows.head.position),
    mark,
    leaves: saltKey ? 'computed' : 'not computed',
    findings: findings.listed,
    found: findings.count,
    eventsAsRecorded: findings.listed.every(({ check }) => BESIDE.has(check)) && findings.listed.length === findings.count,
  }
}

const checkRows = (
  db: Database.Database,
  findings: Findings,
  saltKey: Uint8Array | undefined,
  progress?: VerifyOptions['progress'],
): RowsChecked => {
  const rows = checkingRows(findings, saltKey)
  try {
    const of = progress ? (db.prepare('SELECT coalesce(max(position), -1) + 1 FROM events').pluck().get() as number) : 0
    let done = 0
    for (const stretch of storedRows(db, findings)) {
      for (const row of stretch) rows.row(row)
      done += stretch.length
      if (of > 0) progress?.(Math.min(done, of), of)
    }
  } catch (error) {
    findings.add('reading', `the events cannot be read (${reason(error)})`)
  }
  return rows.result()
}

const checkDays = (db: Database.Database, { days }: RowsChecked, findings: Findings): void => {
  try {
    const stored = db.prepare<[], { day: string; last_position: number }>('SELECT day, last_position FROM london_days ORDER BY day').all()
    const same = stored.length === days.size && stored.every(({ day, last_position: last }) => days.get(day) === last)
    if (!same)
      findings.add('days', 'the table of days (london_days) does not say what the events say: answers for an earlier date would be wrong')
  } catch (error) {
    findings.add('days', `the table of days (london_days) cannot be read (${reason(error)})`)
  }
}
