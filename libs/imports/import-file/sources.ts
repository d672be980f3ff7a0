import { partnershipCode, beforeBracket } from '../cells/same-name.js'
import type { FileRead } from '../read-file/read-file.js'
import type { PlanRow } from '../read-file/plan-file/columns.js'
import type { ReviewsFile } from '../read-file/reviews-file/reviews-file.js'
import type { ImportOptions } from './options.js'

/** What one source says in one partnership, as far as this file goes. */
export interface FileSource {
  readonly partnership: string
  /** The name to found the partnership by, should it not be there. */
  readonly name: string
  readonly board: string
  readonly source: string
  readonly said: { readonly rows: readonly PlanRow[] } | { readonly file: ReviewsFile }
}

export const sourcesOf = (read: Exclude<FileRead, { kind: 'not read' }>, options: ImportOptions): readonly FileSource[] => {
  if (read.kind === 'plan') return sourcesOfPlan(read.rows, options)
  const { partnership } = read.file
  const source = options.source ?? options.file
  return [{ partnership: options.partnership ?? partnership.code, name: partnership.name, board: '', source, said: { file: read.file } }]
}

const sourcesOfPlan = (rows: readonly PlanRow[], { partnership, source, file }: ImportOptions): readonly FileSource[] => {
  const groups = new Map<string, PlanRow[]>()
  for (const row of rows) {
    const code = partnership ?? partnershipCode(row.cells.board)
    const place = JSON.stringify([code, source ?? (row.cells.source_url || file)])
    groups.set(place, [...(groups.get(place) ?? []), row])
  }
  return [...groups].map(([place, rowsOfSource]) => {
    const [code, of] = JSON.parse(place) as [string, string]
    const boards = new Set(rowsOfSource.map(({ cells }) => cells.board))
    const board = boards.size === 1 ? (rowsOfSource[0]?.cells.board ?? '') : ''
    return { partnership: code, name: nameOf(board, code), board, source: of, said: { rows: rowsOfSource } }
  })
}

const nameOf = (board: string, code: string): string => {
  if (board !== '') return beforeBracket(board) === '' ? code : board
  return code === 'not-stated' ? 'Board not stated' : code
}
