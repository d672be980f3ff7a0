import { heldReply, tellsOfAGap } from '../../cells/read-note.js'
import type { NumberedRow } from './numbered.js'
import type { ReviewNote } from './review-of-row.js'

/** What a row says that has no field of its own, kept as notes on the review: in the words of the file, and whose row it was. */
export const notesOfRow = (row: NumberedRow, siblings: readonly NumberedRow[]): readonly ReviewNote[] => {
  const { notes, row_kind, addressed_to, raw_date, due_date, evidence } = row.cells
  const shared = siblings.some((sibling) => sibling !== row && sibling.cells.notes === notes)
  const date = raw_date || due_date
  const reply = heldReply(evidence, notes) !== null
  return [
    ...note('notes', notes, `${shared ? nameOfText(row) : nameOfRow(row)}: ${notes}`),
    ...note('evidence', reply && evidence, `${nameOfText(row)}: “${evidence}”.`),
    ...note('addressed_to', row_kind === 'learning' && addressed_to, `${nameOfRow(row)} is addressed to “${addressed_to}”.`),
    ...note('raw_date', row_kind === 'recommendation' && date, `${nameOfRow(row)} gives a date, “${date}”, and names no action.`),
  ]
}

const note = (cell: string, written: string | false, text: string): readonly ReviewNote[] =>
  written ? [{ about: tellsOfAGap(written) ? 'gap' : 'note', cell, written, text }] : []

const nameOfText = ({ cells }: NumberedRow): string => {
  if (cells.row_kind === 'learning') return `Learning point ${cells.rec_no}`
  return cells.recommendation === '' ? `Action ${cells.rec_no}` : `Recommendation ${cells.rec_no}`
}

const nameOfRow = (row: NumberedRow): string =>
  row.cells.action_no === '' ? nameOfText(row) : `${nameOfText(row)}, action ${row.cells.action_no}`
