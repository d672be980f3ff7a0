import { earliest, inWords, type FuzzyDate } from '@ledger/kernel'
import type { Column } from '../../read-file/plan-file/columns.js'
import type { Warning } from '../warning.js'
import { warningsOfAction } from './action-of-row.js'
import { replyDateOf, warningsOfAsks } from './asks-of-row.js'
import type { NumberedRow } from './numbered.js'
import type { ProgressOfRow } from './progress-of-row.js'
import { warningsOfReview } from './review-of-row.js'
import { knownToOf, type SourceOfPlan } from './source-of-plan.js'

/** Everything in a row that could not be taken as it stands. */
export const warningsOfRow = (
  row: NumberedRow,
  siblings: readonly NumberedRow[],
  progress: ProgressOfRow,
  source: SourceOfPlan,
): readonly Warning[] => [
  ...warningsOfReview(row),
  ...warningsOfKind(row, siblings, source),
  ...progress.warnings,
  ...warningsOfIdentityAndDays(row, progress, source),
]

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

const warningsOfIdentityAndDays = (row: NumberedRow, { on }: ProgressOfRow, source: SourceOfPlan): readonly Warning[] => {
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
