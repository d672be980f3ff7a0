import { inCell, type Problem } from '../problem.js'
import { rowKinds, type Column, type PlanRow } from './columns.js'

/** What keeps a row from being read at all. A cell that only says something odd is no problem; it gets a warning. */
export const problemsOfRow = ({ line, cells }: PlanRow, headings: readonly string[]): readonly Problem[] => {
  const at = (column: Column): string => inCell(line, headings.indexOf(column) + 1, headings)
  const missing = (column: Column, toDo: string): readonly Problem[] =>
    cells[column] === '' ? [{ where: at(column), problem: `“${column}” is empty`, toDo }] : []
  if (!rowKinds.some((kind) => kind === cells.row_kind)) {
    return [{ where: at('row_kind'), problem: `“${cells.row_kind}” is not a kind of row`, toDo: `Write ${rowKinds.join(', ')}.` }]
  }
  return [
    ...missing('review_code', 'Give the review a code; every row of it has the same one.'),
    ...missing('review_title', 'Give the review its title, with a pseudonym and never a name.'),
    ...missing('rec_no', 'Give the row a number; in brackets where the paper prints none.'),
    ...(cells.row_kind === 'action'
      ? missing('action', 'Write what is to be done, or change “row_kind”.')
      : missing('recommendation', 'Write the recommendation or learning point, or change “row_kind”.')),
  ]
}
