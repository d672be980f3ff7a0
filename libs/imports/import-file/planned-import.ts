import { idFrom } from '@ledger/kernel'
import { compare } from '../comparing/compare.js'
import { digestWith } from '../comparing/digest.js'
import { lookedOver, type LookedOver } from '../comparing/looked-over.js'
import type { LastSaid } from '../read/what-sources-said/what-sources-said.js'
import { inOrder, type ToPut } from './in-order.js'
import type { Known } from './known.js'
import type { ImportOptions } from './options.js'
import type { VanishedRow } from './report.js'
import { rowsOfSource } from './rows-of-source.js'
import type { FileSource } from './sources.js'

/** Everything that is to be recorded of one source in one partnership. */
export interface PlannedImport {
  readonly of: FileSource
  readonly resumes: boolean
  readonly rows: readonly LookedOver[]
  readonly vanished: readonly VanishedRow[]
  readonly toPut: readonly ToPut[]
}

/** Another run of this source is open, and this file as it is read now would not continue it. */
export interface OtherRunOpen {
  readonly incomplete: { readonly file: string }
}

export const plannedImport = (of: FileSource, known: Known, options: ImportOptions): PlannedImport | OtherRunOpen => {
  const { last, ledger, namesInDirectory } = known
  const runId = runIdOf(of, known, options)
  if (last.openRun && last.openRun.runId !== runId) return { incomplete: last.openRun }
  const digest = digestWith(options.digestKey)
  const { today } = options
  const compared = compare(rowsOfSource(of, known, options), { runId, last, ledger, digest, today })
  const rows = lookedOver(compared, { namesInDirectory, today })
  const vanished = vanishedRows(of, last, rows)
  const resumes = last.openRun !== null
  const anythingNew = rows.some(({ outcome }) => outcome !== 'unchanged')
  return {
    of,
    resumes,
    rows,
    vanished,
    toPut: resumes || anythingNew ? inOrder({ of, known, options, runId, resumes, rows, vanished }) : [],
  }
}

/** The same for the same file, read the same way, after the same files before it: so a killed run is found again. */
const runIdOf = ({ partnership, source }: FileSource, { last, sha256 }: Known, { knownTo = '' }: ImportOptions): string =>
  idFrom('import run', partnership, source, sha256, knownTo, String(last.openRun ? last.runs - 1 : last.runs))

const vanishedRows = ({ partnership, source }: FileSource, { rows }: LastSaid, now: readonly LookedOver[]): readonly VanishedRow[] => {
  const still = new Set(now.map(({ row }) => row.key))
  return [...rows.values()].filter(({ row }) => !still.has(row)).map(({ row, made }) => ({ row, partnership, source, made }))
}
