import { earliest, inWords, words, type FuzzyDate } from '@ledger/kernel'
import type { Column } from '../../read-file/plan-file/columns.js'
import type { Row, Thing } from '../telling.js'
import { learningPointThing, makingOf, recommendationThing, rowOf } from '../things.js'
import type { Warning } from '../warning.js'
import { actionOfRow, warningsOfAction } from './action-of-row.js'
import { asksOfRow, replyDateOf, warningsOfAsks } from './asks-of-row.js'
import { notesOfRow } from './notes-of-row.js'
import { groupOf, wordsOfRow, type NumberedRow } from './numbered.js'
import { agencyOf, partiesIn } from './parties.js'
import { progressOfRow, type ProgressOfRow } from './progress-of-row.js'
import { reviewIdOf, reviewOfRow, warningsOfReview } from './review-of-row.js'
import { knownToOf, type SourceOfPlan } from './source-of-plan.js'

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
    warnings: [
      ...warningsOfReview(row),
      ...warningsOfKind(row, siblings, source),
      ...progress.warnings,
      ...warningsOfRow(row, progress, source),
    ],
  }
}

const thingsOf = (row: NumberedRow, siblings: readonly NumberedRow[], progress: ProgressOfRow, source: SourceOfPlan): readonly Thing[] => {
  const review = reviewOfRow(row, source, notesOfRow(row, siblings))
  if (row.cells.row_kind === 'learning') return [review, learningPointOf(row, source)]
  const addressed = partiesIn(row.cells.addressed_to, source).filter(({ means }) => means.kind !== 'outside')
  const agencies = [...addressed, ...partiesIn(row.cells.lead_agency, source)].flatMap((party) => agencyOf(party, source) ?? [])
  const recommendation = row.cells.recommendation === '' ? null : recommendationOf(row, siblings, source)
  const asks = recommendation ? asksOfRow(row, recommendation.id, source, progress) : []
  return [
    ...new Map(agencies.map((agency) => [agency.id, agency])).values(),
    review,
    ...(recommendation ? [recommendation] : []),
    ...asks,
    ...(row.cells.row_kind === 'action' ? [actionOfRow(row, siblings, asks, progress, source)] : []),
  ]
}

const themesOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((theme) => theme.trim())
    .filter((theme) => theme !== '')

const recommendationOf = (row: NumberedRow, siblings: readonly NumberedRow[], source: SourceOfPlan): Thing => {
  const { review_code, rec_no, recommendation, themes } = row.cells
  const data = {
    reviewId: reviewIdOf(row, source),
    number: rec_no,
    text: words(recommendation),
    themes: [...new Set(siblings.flatMap((sibling) => themesOf(sibling.cells.themes)))],
    sources: rowOf(source.source, siblings[0]?.row ?? row.row),
  }
  const commandId = makingOf('recommendation', source.partnership, source.source, review_code, rec_no, String(row.occurrence))
  const cells = (aspect: string): Column => (aspect === 'themes' ? 'themes' : 'recommendation')
  return recommendationThing({ commandId, data, knownTo: knownToOf(row, source.knownTo), cells }, themesOf(themes))
}

const learningPointOf = (row: NumberedRow, source: SourceOfPlan): Thing => {
  const data = {
    reviewId: reviewIdOf(row, source),
    number: row.cells.rec_no,
    text: words(row.cells.recommendation),
    themes: themesOf(row.cells.themes),
    goodPractice: false,
    sources: rowOf(source.source, row.row),
  }
  const commandId = makingOf('learning point', source.partnership, source.source, row.key)
  const cells = (aspect: string): Column => (aspect === 'themes' ? 'themes' : 'recommendation')
  return learningPointThing({ commandId, data, knownTo: knownToOf(row, source.knownTo), cells })
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

const warningsOfKind = (row: NumberedRow, siblings: readonly NumberedRow[], source: SourceOfPlan): readonly Warning[] => {
  const kept = warningsOfAsks(row, source)
  switch (row.cells.row_kind) {
    case 'action':
      return [...kept, ...warningsOfAction(row, siblings, source)]
    case 'learning':
      return notKept(row, [
        'action',
        'lead_agency',
        'lead_role',
        'raw_date',
        'raw_status',
        'status_as_published',
        'completed_date',
        'evidence',
      ])
    default:
      return [...kept, ...dateWithoutAction(row), ...notKept(row, ['action', 'lead_agency', 'lead_role', 'evidence'])]
  }
}

const notKept = ({ row, cells }: NumberedRow, columns: readonly Column[]): readonly Warning[] =>
  columns.filter((cell) => cells[cell] !== '').map((cell) => ({ place: `row ${row}`, cell, code: 'cell-not-kept', what: cells[cell] }))

const dateWithoutAction = ({ row, cells }: NumberedRow): readonly Warning[] => {
  const what = cells.raw_date || cells.due_date
  return what === '' ? [] : [{ place: `row ${row}`, cell: 'raw_date', code: 'date-without-action', what }]
}

const warningsOfRow = (row: NumberedRow, { on }: ProgressOfRow, source: SourceOfPlan): readonly Warning[] => {
  const place = `row ${row.row}`
  const knownTo = knownToOf(row, source.knownTo)
  const later = (date: FuzzyDate | null, cell: Column): readonly Warning[] => {
    const day = date ? earliest(date) : undefined
    return date && day && knownTo !== null && day > knownTo ? [{ place, cell, code: 'after-known-to', what: inWords(date) }] : []
  }
  const code = row.twin?.same ? 'the-same-twice' : 'number-used-twice'
  return [
    ...(row.twin ? [{ place, cell: 'rec_no', code, what: `row ${row.twin.row}` } as const] : []),
    ...later(on, 'raw_status'),
    ...later(replyDateOf(row), 'evidence'),
  ]
}
