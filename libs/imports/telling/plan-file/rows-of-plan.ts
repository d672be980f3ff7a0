import type { Column } from '../../read-file/plan-file/columns.js'
import type { Row, Thing } from '../telling.js'
import { actionOfRow } from './action-of-row.js'
import { asksOfRow } from './asks-of-row.js'
import { notesOfRow } from './notes-of-row.js'
import { groupOf, wordsOfRow, type NumberedRow } from './numbered.js'
import { agencyOf, partiesIn } from './parties.js'
import { progressOfRow, type ProgressOfRow } from './progress-of-row.js'
import { learningPointOfRow, recommendationOfRow } from './recommendation-of-row.js'
import { reviewOfRow } from './review-of-row.js'
import type { SourceOfPlan } from './source-of-plan.js'
import { warningsOfRow } from './warnings-of-row.js'

/** What each row of one source tells, in file order. */
export const rowsOfPlan = (source: SourceOfPlan, rows: readonly NumberedRow[]): readonly Row[] => {
  const together = new Map<string, NumberedRow[]>()
  for (const row of rows) together.set(textOf(row), [...(together.get(textOf(row)) ?? []), row])
  return rows.map((row) => rowOfPlan(row, together.get(textOf(row)) ?? [row], source))
}

const textOf = (row: NumberedRow): string => `${groupOf(row)} ${row.occurrence}`

const rowOfPlan = (row: NumberedRow, siblings: readonly NumberedRow[], source: SourceOfPlan): Row => {
  const progress = progressOfRow(row, siblings)
  return {
    key: row.key,
    place: `row ${row.row}`,
    line: row.line,
    words: wordsOfRow(row),
    written: written(row),
    things: thingsOf(row, siblings, progress, source),
    warnings: warningsOfRow(row, siblings, progress, source),
  }
}

const thingsOf = (row: NumberedRow, siblings: readonly NumberedRow[], progress: ProgressOfRow, source: SourceOfPlan): readonly Thing[] => {
  const review = reviewOfRow(row, source, notesOfRow(row, siblings))
  if (row.cells.row_kind === 'learning') return [review, learningPointOfRow(row, source)]
  const addressed = partiesIn(row.cells.addressed_to, source).filter(({ means }) => means.kind !== 'outside')
  const agencies = [...addressed, ...partiesIn(row.cells.lead_agency, source)].flatMap((party) => agencyOf(party, source) ?? [])
  const recommendation = row.cells.recommendation === '' ? null : recommendationOfRow(row, siblings, source)
  const asks = recommendation ? asksOfRow(row, recommendation.id, source, progress) : []
  return [
    ...new Map(agencies.map((agency) => [agency.id, agency])).values(),
    review,
    ...(recommendation ? [recommendation] : []),
    ...asks,
    ...(row.cells.row_kind === 'action' ? [actionOfRow(row, siblings, asks, progress, source)] : []),
  ]
}

/** The cells that had to be read, in the words of the file. */
const written = ({ cells }: NumberedRow): string | null => {
  const read: readonly Column[] = [
    'addressed_to',
    'lead_agency',
    'raw_date',
    'due_date',
    'status_as_published',
    'raw_status',
    'completed_date',
  ]
  const said = read.filter((column) => cells[column] !== '').map((column) => `${column}: ${cells[column]}`)
  return said.length === 0 ? null : said.join('\n')
}
