import { asWritten, type FuzzyDate } from '@ledger/kernel'
import { readDate } from '../../cells/read-date.js'
import { dated } from '../../read/what-is-held/as-held.js'
import type { Warning } from '../warning.js'
import type { NumberedRow } from './numbered.js'

/** The target date: as published, and, where those words fix none, as the column beside it says. Two that disagree are kept as published. */
export const dueOfRow = ({ row, cells }: NumberedRow): { readonly due: FuzzyDate | null; readonly warnings: readonly Warning[] } => {
  const [published, column] = [readDate(cells.raw_date), readDate(cells.due_date)]
  const warning = (cell: string, code: Warning['code'], what: string): Warning => ({ place: `row ${row}`, cell, code, what })
  if (!published.date) {
    return { due: column.date, warnings: column.warning ? [warning('due_date', column.warning, cells.due_date)] : [] }
  }
  if (!column.date || column.warning) {
    return { due: published.date, warnings: published.warning ? [warning('raw_date', published.warning, cells.raw_date)] : [] }
  }
  if (dated(published.date) === dated(column.date)) return { due: published.date, warnings: [] }
  if (published.warning === 'date-not-read') return { due: column.date, warnings: [] }
  return { due: asWritten(cells.raw_date), warnings: [warning('due_date', 'two-dates', `“${cells.raw_date}” and “${cells.due_date}”`)] }
}
