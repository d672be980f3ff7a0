import type { FuzzyDate } from '@ledger/kernel'
import { readDate } from '../../cells/read-date.js'
import { readProgress, type ProgressCell } from '../../cells/read-progress.js'
import { dated } from '../../read/what-is-held/as-held.js'
import type { Warning } from '../warning.js'
import type { NumberedRow } from './numbered.js'

export interface ProgressOfRow {
  readonly said: ProgressCell['said']
  readonly on: FuzzyDate | null
  /** The words of the status cell; empty where there is none. */
  readonly words: string
  readonly warnings: readonly Warning[]
}

/**
 * How far the row's action or ask is said to be. A status for actions 1 to 3 speaks for each of them that has none of its own.
 * `siblings` are the rows of the same recommendation, this one among them.
 */
export const progressOfRow = (row: NumberedRow, siblings: readonly NumberedRow[]): ProgressOfRow => {
  const own = statusOf(row)
  const read = readProgress(own)
  if (own !== '' && read.actions && !speaksFor(read, row))
    return { ...none, words: own, warnings: [warning(row, 'number-not-in-range', own)] }
  if (own !== '') return finished(row, own, read)
  const shared = siblings.find((sibling) => speaksFor(readProgress(statusOf(sibling)), row))
  return shared ? finished(shared, statusOf(shared), readProgress(statusOf(shared))) : finished(row, '', read)
}

export const statusOf = ({ cells }: NumberedRow): string => cells.raw_status || cells.status_as_published

const none: ProgressOfRow = { said: 'nothing', on: null, words: '', warnings: [] }

const speaksFor = ({ actions }: ProgressCell, { cells }: NumberedRow): boolean => {
  const number = /^\d+$/.test(cells.action_no) ? Number(cells.action_no) : 0
  return actions !== null && number >= actions[0] && number <= actions[1]
}

const warning = (row: NumberedRow, code: Warning['code'], what: string, cell = cellOf(row)): Warning => ({
  place: `row ${row.row}`,
  cell,
  code,
  what,
})
const cellOf = ({ cells }: NumberedRow): string =>
  cells.raw_status === '' && cells.status_as_published !== '' ? 'status_as_published' : 'raw_status'

/** With the date of the column beside it. Two dates that disagree are no date; the claim stays a claim. */
const finished = (row: NumberedRow, words: string, read: ProgressCell): ProgressOfRow => {
  const column = readDate(row.cells.completed_date)
  const warnings = [
    ...(read.warning ? [warning(row, read.warning, words)] : []),
    ...(column.warning ? [warning(row, column.warning, row.cells.completed_date, 'completed_date')] : []),
  ]
  const said = read.said === 'nothing' && words === '' && column.date ? 'done' : read.said
  if (!column.date || column.warning || read.said === 'recurring') return { said, on: read.on, words, warnings }
  if (!read.on) return { said, on: said === 'done' ? column.date : null, words, warnings }
  const agree = dated(read.on) === dated(column.date)
  const both = `“${words}” and “${row.cells.completed_date}”`
  return {
    said,
    on: agree ? read.on : null,
    words,
    warnings: agree ? warnings : [...warnings, warning(row, 'two-dates', both, 'completed_date')],
  }
}
