import { latest, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import { readDate } from '../../cells/read-date.js'
import type { PlanRow } from '../../read-file/plan-file/columns.js'
import type { LedgerSoFar } from '../ledger-so-far.js'

/** The rows of one source in one partnership, and what is needed to read them. */
export interface SourceOfPlan {
  readonly partnership: string
  /** The board as the rows name it; empty where it is not stated. */
  readonly board: string
  readonly source: string
  readonly rows: readonly PlanRow[]
  /** Said by whoever imports, in place of what the rows say. */
  readonly knownTo: IsoDate | null
  readonly ledger: LedgerSoFar
}

export const publishedOn = ({ cells }: PlanRow): FuzzyDate | null => {
  const { date, warning } = readDate(cells.publication_date)
  return warning ? null : date
}

/** The day to which a row's source speaks: as told, else the last day of its publication, else of its year, else unknown. */
export const knownToOf = (row: PlanRow, told: IsoDate | null): IsoDate | null => {
  const published = publishedOn(row)
  return told ?? (published && latest(published)) ?? latest({ precision: 'year', value: row.cells.year }) ?? null
}
