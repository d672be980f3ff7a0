import type { Database } from 'better-sqlite3'
import { positionOf } from '../../position.js'
import { MARK_FILE, readMark, type Mark } from '../mark.js'
import { reason, type Findings } from './findings.js'

/**
 * Compares the log with the mark beside it: SQLite can shorten a damaged log without a word. A log that goes further than its mark is as it should
 * be, for the mark follows.
 * @returns the position the mark names; null where there is no mark, or none that can be read
 */
export const checkMark = (db: Database, folder: string, findings: Findings): string | null => {
  let mark: Mark | undefined
  try {
    mark = readMark(folder)
  } catch (error) {
    findings.add('mark file', `${MARK_FILE} cannot be compared with the log (${reason(error)})`)
    return null
  }
  if (!mark) return null
  try {
    const found = db.prepare<[number], Buffer>('SELECT link FROM events WHERE position = ?').pluck().get(mark.position)
    if (!found)
      findings.add('mark', `${MARK_FILE} says that the log reaches position ${mark.position}; it does not: events at its end are lost`)
    else if (found.toString('hex') !== mark.link)
      findings.add(
        'mark',
        `${MARK_FILE} says that the log had another link at position ${mark.position}: it is another log, or was rewritten`,
      )
    return positionOf(mark.position)
  } catch (error) {
    findings.add('mark', `${MARK_FILE} cannot be compared with the log (${reason(error)})`)
    return null
  }
}
