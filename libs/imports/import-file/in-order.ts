import { KeepWords, type KeepWordsData } from '@ledger/access/contract'
import { idFrom, unknown, uuidFrom, type Command, type CommandContext, type IsoDate } from '@ledger/kernel'
import { FoundPartnership } from '@ledger/partnership/contract'
import type { LookedOver, NoticedInCell } from '../comparing/looked-over.js'
import { wish, type Row, type Wish } from '../telling/telling.js'
import { wordsOrNull } from '../telling/things/making.js'
import { CompleteImport } from '../write/complete-import/complete-import.js'
import { ReadImportRow } from '../write/read-import-row/read-import-row.js'
import { StartImport } from '../write/start-import/start-import.js'
import type { ImportOptions } from './options.js'
import { importIdOf, type Known } from './known.js'
import type { VanishedRow } from './report.js'
import type { FileSource } from './sources.js'

/** All runs of a file are started before anything of it is recorded, and completed when all of it is: until then none of it counts. */
const STAGES = ['start', 'found', 'record', 'complete'] as const

type Stage = (typeof STAGES)[number]

/** A command to be put, and whose word it is: without those that make something, what follows cannot be said. */
export interface ToPut {
  readonly stage: Stage
  readonly partnership: string
  readonly place: string
  readonly cell: string
  readonly needed: boolean
  readonly wish: Wish
  /** With the position that the ledger has reached. */
  readonly command: (after: string | null) => Command<object>
}

interface Ordering {
  readonly of: FileSource
  readonly known: Known
  readonly options: ImportOptions
  readonly runId: string
  /** The run was started before, and killed. */
  readonly resumes: boolean
  readonly rows: readonly LookedOver[]
  readonly vanished: readonly VanishedRow[]
}

/** What several sources have to put, in the order in which the whole file is recorded. */
export const asOneFile = (toPut: readonly ToPut[]): readonly ToPut[] => STAGES.flatMap((now) => toPut.filter(({ stage }) => stage === now))

/** Of one source: the start, the founding where it is due, row by row what it says and that it was read, and the end. */
export const inOrder = ({ of, known, options, runId, resumes, rows, vanished }: Ordering): readonly ToPut[] => {
  const { partnership, source, name } = of
  const importId = importIdOf(source)
  const run = { runId, importId }
  const put = (stage: Stage, of: Wish, commandId: string, place: string, cell: string, needed: boolean): ToPut => ({
    ...{ stage, partnership, place, cell, needed, wish: of },
    command: (after) => new of.type(of.data as never, contextOf(of, commandId, after)),
  })
  const contextOf = ({ occurredOn, knownTo, decidedBy = unknown }: Wish, commandId: string, after: string | null): CommandContext => ({
    ...{ partnership, commandId, occurredOn, today: options.today, correlationId: runId },
    actor: { said: unknown, decided: decidedBy, recorded: options.recordedBy ?? unknown },
    source: { via: 'import', knownTo },
    ...(after !== null && { after }),
  })
  const keptIn = ({ place }: Row, noticed: readonly NoticedInCell[]): KeepWordsData => ({
    ...{ use: 'import', carriedBy: runId, thingId: null, reason: 'as-imported' },
    fields: noticed.map(({ field, kinds }) => ({ field: field === '' ? place : `${place}, ${field}`, kinds })),
  })
  const own = (stage: Stage, one: Wish, commandId: string, place: string): ToPut => put(stage, one, commandId, place, '', true)
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
    ...(resumes ? [] : [own('start', wish(StartImport, started, noDay), uuidFrom(runId, 'start'), 'start')]),
    ...(known.founded ? [] : [own('found', wish(FoundPartnership, founded, noDay), uuidFrom('import founds', partnership), 'partnership')]),
    ...toRecord.flatMap(({ row, commands, digests, made, noticed }) => [
      ...(noticed.length === 0
        ? []
        : [own('record', wish(KeepWords, keptIn(row, noticed), noDay), uuidFrom(runId, 'kept', row.key), row.place)]),
      ...commands.map((one) => put('record', one.wish, one.commandId, row.place, one.cell, one.makes)),
      own(
        'record',
        wish(ReadImportRow, { ...run, row: row.key, line: row.line, written: wordsOrNull(row.written), digests, made }, noDay),
        uuidFrom(runId, 'row', row.key),
        row.place,
      ),
    ]),
    own('complete', wish(CompleteImport, completed, noDay), uuidFrom(runId, 'complete'), 'end'),
  ]
}

const noDay: { readonly knownTo: IsoDate | null } = { knownTo: null }
