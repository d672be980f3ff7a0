import { idFrom, unknown, uuidFrom, type Command, type CommandContext, type IsoDate } from '@ledger/kernel'
import { FoundPartnership } from '@ledger/partnership/contract'
import { compare, type PlannedRow } from '../comparing/compare.js'
import { digestWith } from '../comparing/digest.js'
import type { LastSaid } from '../read/what-sources-said/what-sources-said.js'
import type { LedgerSoFar } from '../telling/ledger-so-far.js'
import { numbered, type EarlierText } from '../telling/plan-file/numbered.js'
import { rowsOfPlan } from '../telling/plan-file/rows-of-plan.js'
import { rowsOfReviews } from '../telling/reviews-file/rows-of-reviews.js'
import { wish, type Row, type Wish } from '../telling/telling.js'
import { CompleteImport } from '../write/complete-import/complete-import.js'
import { ReadImportRow } from '../write/read-import-row/read-import-row.js'
import { StartImport } from '../write/start-import/start-import.js'
import { wordsOrNull } from '../telling/things.js'
import type { ImportOptions } from './options.js'
import type { VanishedRow } from './report.js'
import type { FileSource } from './sources.js'

/** A command to be put, and whose word it is: without those that make something, what follows cannot be said. */
export interface ToPut {
  readonly place: string
  readonly cell: string
  readonly needed: boolean
  readonly wish: Wish
  /** With the position that the ledger has reached. */
  readonly command: (after: string | null) => Command<object>
}

/** Everything that is to be recorded of one source in one partnership. */
export interface PlannedImport {
  readonly of: FileSource
  readonly resumes: boolean
  readonly rows: readonly PlannedRow[]
  readonly vanished: readonly VanishedRow[]
  readonly toPut: readonly ToPut[]
}

export interface Known {
  readonly founded: boolean
  readonly last: LastSaid
  readonly ledger: LedgerSoFar
  readonly sha256: string
}

/** Another run of this source is open, and this file as it is read now would not continue it. */
export interface OtherRunOpen {
  readonly incomplete: { readonly file: string }
}

export const importIdOf = (source: string): string => idFrom('import', source)

export const plannedImport = (of: FileSource, known: Known, options: ImportOptions): PlannedImport | OtherRunOpen => {
  const { last, ledger, sha256 } = known
  const runId = idFrom(
    'import run',
    of.partnership,
    of.source,
    sha256,
    options.knownTo ?? '',
    String(last.openRun ? last.runs - 1 : last.runs),
  )
  if (last.openRun && last.openRun.runId !== runId) return { incomplete: last.openRun }
  const digest = digestWith(options.digestKey)
  const rows = compare(rowsOf(of, known, options), { runId, last, ledger, digest, today: options.today })
  const vanished = vanishedRows(of, last, rows)
  const toRecord = rows.filter(({ outcome }) => outcome !== 'unchanged')
  const resumes = last.openRun !== null
  const commands = resumes || toRecord.length > 0 ? inOrder({ of, known, options, runId, rows, vanished }) : []
  return { of, resumes, rows, vanished, toPut: commands }
}

const rowsOf = (of: FileSource, { last, ledger }: Known, options: ImportOptions): readonly Row[] => {
  const source = { ...of, knownTo: options.knownTo ?? null, ledger }
  if ('file' in of.said) return rowsOfReviews({ ...source, file: of.said.file })
  const digest = digestWith(options.digestKey)
  return rowsOfPlan(
    { ...source, rows: of.said.rows },
    numbered(of.said.rows, earlierTexts(last), (words) => digest('words', words)),
  )
}

/** The key of a plan's row is a list: kind for learning, review, number, action number, occurrence. */
const earlierTexts = (last: LastSaid): readonly EarlierText[] =>
  [...last.rows.values()].flatMap(({ row, digests }) => {
    const identity = identityIn(row)
    const [review, number, , occurrence] = identity.slice(-4)
    const kind = identity.length === 5 ? 'learning' : 'recommendation'
    return typeof occurrence === 'number'
      ? [{ group: JSON.stringify([kind, review, number]), occurrence, digest: digests['words'] ?? '' }]
      : []
  })

const identityIn = (key: string): readonly (string | number)[] => JSON.parse(key.slice(0, key.lastIndexOf(']') + 1)) as (string | number)[]

const vanishedRows = ({ partnership, source }: FileSource, { rows }: LastSaid, now: readonly PlannedRow[]): readonly VanishedRow[] => {
  const still = new Set(now.map(({ row }) => row.key))
  return [...rows.values()].filter(({ row }) => !still.has(row)).map(({ row, made }) => ({ row, partnership, source, made }))
}

interface Ordering {
  readonly of: FileSource
  readonly known: Known
  readonly options: ImportOptions
  readonly runId: string
  readonly rows: readonly PlannedRow[]
  readonly vanished: readonly VanishedRow[]
}

/** The founding where it is due, the start, row by row what it says and that it was read, and the end. */
const inOrder = ({ of, known, options, runId, rows, vanished }: Ordering): readonly ToPut[] => {
  const { partnership, source, name } = of
  const importId = importIdOf(source)
  const run = { runId, importId }
  const put = (of: Wish, commandId: string, place: string, cell: string, needed: boolean): ToPut => ({
    ...{ place, cell, needed, wish: of },
    command: (after) => new of.type(of.data as never, contextOf(of, commandId, after)),
  })
  const contextOf = ({ occurredOn, knownTo, decidedBy = unknown }: Wish, commandId: string, after: string | null): CommandContext => ({
    ...{ partnership, commandId, occurredOn, today: options.today, correlationId: runId },
    actor: { said: unknown, decided: decidedBy, recorded: options.recordedBy ?? unknown },
    source: { via: 'import', knownTo },
    ...(after !== null && { after }),
  })
  const own = (one: Wish, commandId: string, place: string): ToPut => put(one, commandId, place, '', true)
  const founded = { partnershipId: idFrom(partnership), name, defaultBasis: 'happened' as const, fictional: false }
  const started = { ...run, source, file: options.file, sha256: known.sha256, rows: rows.length }
  const toRecord = rows.filter(({ outcome }) => outcome !== 'unchanged')
  const before = [...known.last.rows.values()].filter((row) => row.runId === runId).length
  const completed = {
    ...run,
    recorded: before + toRecord.length,
    unchanged: rows.length - before - toRecord.length,
    vanished: vanished.length,
    warnings: rows.reduce((sum, { warnings }) => sum + warnings.length, 0),
  }
  return [
    ...(known.founded ? [] : [own(wish(FoundPartnership, founded, noDay), uuidFrom('import founds', partnership), 'partnership')]),
    own(wish(StartImport, started, noDay), uuidFrom(runId, 'start'), 'start'),
    ...toRecord.flatMap(({ row, commands, digests, made }) => [
      ...commands.map((one) => put(one.wish, one.commandId, row.place, one.cell, one.makes)),
      own(
        wish(ReadImportRow, { ...run, row: row.key, line: row.line, written: wordsOrNull(row.written), digests, made }, noDay),
        uuidFrom(runId, 'row', row.key),
        row.place,
      ),
    ]),
    own(wish(CompleteImport, completed, noDay), uuidFrom(runId, 'complete'), 'end'),
  ]
}

const noDay: { readonly knownTo: IsoDate | null } = { knownTo: null }
