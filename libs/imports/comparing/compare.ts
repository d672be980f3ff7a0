import type { SaidRow } from '../read/what-sources-said/what-sources-said.js'
import type { Row } from '../telling/telling.js'
import type { Warning } from '../telling/warning.js'
import { tellOf, type Comparing, type PlannedCommand } from './tell-of.js'

export interface PlannedRow {
  readonly row: Row
  readonly outcome: 'recorded' | 'changed' | 'unchanged'
  readonly commands: readonly PlannedCommand[]
  readonly digests: Readonly<Record<string, string>>
  readonly made: Readonly<Record<string, string>>
  readonly warnings: readonly Warning[]
}

/**
 * What is to be recorded of a file: what its rows say, less what this source said before. Where the ledger holds something else by now than the
 * source said last, somebody changed it: it is left as it is, with a warning.
 */
export const compare = (rows: readonly Row[], comparing: Comparing): readonly PlannedRow[] => rows.map((row) => plannedRow(row, comparing))

const plannedRow = (row: Row, comparing: Comparing): PlannedRow => {
  const last = comparing.last.rows.get(row.key)
  const told = row.things.map((thing) => tellOf(thing, row, last, comparing))
  const digests = Object.assign({ words: comparing.digest('words', row.words) }, ...told.map((one) => one.digests)) as Record<
    string,
    string
  >
  const made = Object.fromEntries(row.things.map(({ label, id }) => [label, id]))
  const outcome = last === undefined ? 'recorded' : same(last.digests, digests) && same(last.made, made) ? 'unchanged' : 'changed'
  const gone = last && outcome === 'changed' ? noLongerTold(row, last, { digests, made }) : []
  return {
    row,
    outcome,
    digests,
    made,
    commands: told.flatMap(({ commands }) => commands),
    warnings: [...row.warnings, ...told.flatMap(({ warnings }) => warnings), ...gone],
  }
}

const same = (some: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>): boolean =>
  Object.keys(some).length === Object.keys(others).length && Object.entries(some).every(([name, value]) => others[name] === value)

const noLongerTold = (row: Row, last: SaidRow, now: Pick<PlannedRow, 'digests' | 'made'>): readonly Warning[] => [
  ...Object.keys(last.made)
    .filter((label) => !(label in now.made))
    .map((what) => ({ place: row.place, cell: what, code: 'told-no-longer' as const, what })),
  ...Object.keys(last.digests)
    .filter((field) => !(field in now.digests) && Object.keys(now.made).some((label) => field.startsWith(`${label}: `)))
    .map((field) => ({ place: row.place, cell: field, code: 'said-no-longer' as const, what: field.slice(field.indexOf(': ') + 2) })),
]
