import { createHash } from 'node:crypto'
import { namesInDirectory } from '@ledger/partnership/contract'
import { readFile } from '../read-file/read-file.js'
import { unfinishedImports, type UnfinishedImport } from '../read/unfinished-imports/unfinished-imports.js'
import { heldBy } from '../read/what-is-held/what-is-held.js'
import { lastSaidBy } from '../read/what-sources-said/what-sources-said.js'
import { LedgerSoFar } from '../telling/ledger-so-far.js'
import type { Warning } from '../telling/warning.js'
import { ImportStopped } from './import-stopped.js'
import type { ImportLedger, ImportOptions, ImportProgress } from './options.js'
import { problemsOfOptions } from './problems-of-options.js'
import { importIdOf } from './known.js'
import { plannedImport, type PlannedImport } from './planned-import.js'
import { accounted } from './accounted.js'
import { asOneFile } from './in-order.js'
import type { ImportReport, Incomplete } from './report.js'
import { sourcesOf, type FileSource } from './sources.js'

/**
 * Reads a file, compares it with what its sources said last, and records the difference by the commands that anybody gives. All of it is read and
 * compared before the first is given. Killed halfway, the same file again goes on where it stopped; until then nothing of it counts.
 * The runs of all its sources are started first and completed last, so that a file is incomplete as a whole.
 * @throws ImportStopped when the ledger refuses something that the rest needs
 */
export const importFile = async (
  ledger: ImportLedger,
  options: ImportOptions,
  progress: (reached: ImportProgress) => void = () => {},
): Promise<ImportReport> => {
  const wrong = problemsOfOptions(options)
  if (wrong.length > 0) return { outcome: 'not read', problems: wrong }
  const read = readFile(options.bytes)
  if (read.kind === 'not read') return { outcome: 'not read', problems: read.problems }
  const plans = await planned(sourcesOf(read, options), ledger, options)
  if ('outcome' in plans) return plans
  if (options.dryRun) return accounted(plans, 'dry run', new Map(), null)
  const refused = new Map<string, Warning[]>()
  const position = await record(plans, ledger, refused, progress)
  return accounted(plans, position === null ? 'nothing new' : 'imported', refused, position)
}

const planned = async (
  sources: readonly FileSource[],
  { readModels }: ImportLedger,
  options: ImportOptions,
): Promise<readonly PlannedImport[] | Incomplete> => {
  const sha256 = createHash('sha256').update(options.bytes).digest('hex')
  const founded = new Set(await readModels.partnerships())
  const ledgers = new Map<string, LedgerSoFar>()
  const plans: PlannedImport[] = []
  const unfinished = new Map<string, readonly UnfinishedImport[]>()
  for (const source of sources) {
    const { partnership } = source
    const db = await readModels.upToDate(partnership)
    const first = !ledgers.has(partnership)
    const so = ledgers.get(partnership) ?? new LedgerSoFar(db.atOnce(heldBy))
    ledgers.set(partnership, so)
    const last = db.atOnce((rows) => lastSaidBy(rows, importIdOf(source.source)))
    const names = db.atOnce((rows) => namesInDirectory(rows))
    const known = { founded: founded.has(partnership) || !first, last, ledger: so, namesInDirectory: names, sha256 }
    const plan = plannedImport(source, known, options)
    if ('incomplete' in plan) return { outcome: 'incomplete', partnership, source: source.source, file: plan.incomplete.file }
    plans.push(plan)
    unfinished.set(
      partnership,
      db.atOnce((rows) => unfinishedImports(rows)),
    )
  }
  return leftBehind(unfinished, plans) ?? plans
}

/** An import begun in one of the partnerships that this file does not go on with. What it made may be named by others, so it comes first. */
const leftBehind = (
  unfinished: ReadonlyMap<string, readonly UnfinishedImport[]>,
  plans: readonly PlannedImport[],
): Incomplete | undefined =>
  [...unfinished]
    .flatMap(([partnership, runs]) => runs.map(({ source, file }) => ({ outcome: 'incomplete' as const, partnership, source, file })))
    .find((run) => !plans.some(({ of, resumes }) => resumes && of.partnership === run.partnership && of.source === run.source))

/** Answers the position of the last event, or null where there was nothing to record. */
const record = async (
  plans: readonly PlannedImport[],
  { commands }: ImportLedger,
  refused: Map<string, Warning[]>,
  progress: (reached: ImportProgress) => void,
): Promise<string | null> => {
  const toPut = asOneFile(plans.flatMap((plan) => plan.toPut))
  let [done, position]: [number, string | null] = [0, null]
  for (const { partnership, place, cell, needed, command, wish } of toPut) {
    const outcome = await commands.execute(command(position))
    if (outcome.done) position = outcome.position ?? position
    else if (needed) throw new ImportStopped(partnership, place, wish.type.name, outcome.refused)
    else refused.set(place, [...(refused.get(place) ?? []), { place, cell, code: 'refused', what: outcome.refused }])
    done += 1
    progress({ done, of: toPut.length, partnership, place })
  }
  return position
}
