import { columns, type PlanRow } from '../../../libs/imports/read-file/plan-file/columns.js'

const empty = Object.fromEntries(columns.map((column) => [column, ''])) as PlanRow['cells']

/** Rows of a plan with these cells and no others filled in; the headings are row 1. */
export const planRows = (...rows: readonly Partial<PlanRow['cells']>[]): readonly PlanRow[] =>
  rows.map((cells, index) => ({ row: index + 2, line: index + 2, cells: { ...empty, ...cells } }))
