import { uuidFrom, words, type IsoDate, type SourceRef } from '@ledger/kernel'
import type { Aspect } from '../telling.js'

/** The id of the command that makes a thing, the same for the same thing of the same source in every run. */
export const makingOf = (...identity: readonly string[]): string => uuidFrom('import makes', ...identity)

/** Where each aspect is said, for warnings: a column of a plan, or a path. */
export type Cells = (aspect: string) => string

export interface Made<Data> {
  readonly commandId: string
  readonly data: Data
  readonly knownTo: IsoDate | null
  readonly cells: Cells
}

/** The command that makes the thing says it too; another word for it later is said by a command of its own. */
export const said = (name: string, cell: string, value: string, say: Aspect['say']): Aspect => ({ name, cell, value, withMake: true, say })

export const wordsOrNull = (text: string | null | undefined) => (text == null || text.trim() === '' ? null : words(text))

/** Where a paper says it; a plan's rows are numbered as a spreadsheet numbers them. */
export const rowOf = (source: string, row: number): readonly SourceRef[] => [{ document: source, lines: `row ${row}` }]
