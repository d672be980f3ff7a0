import { careWith, type CareContext, type CareKind } from '@ledger/care'
import type { Warning } from '../telling/warning.js'
import type { PlannedRow } from './compare.js'

/** What was noticed in the words of one cell. */
export interface NoticedInCell {
  readonly field: string
  readonly kinds: readonly CareKind[]
}

export interface LookedOver extends PlannedRow {
  readonly noticed: readonly NoticedInCell[]
}

/** Every row whose words are to be recorded, looked over for what may say who somebody is. A file cannot say it otherwise, so it is a warning. */
export const lookedOver = (rows: readonly PlannedRow[], context: CareContext): readonly LookedOver[] =>
  rows.map((planned) => {
    const noticed = planned.outcome === 'unchanged' ? [] : noticedIn(planned, context)
    const warnings = noticed.flatMap(({ field, kinds }) => kinds.map((kind) => warning(planned, field, kind)))
    return { ...planned, noticed, warnings: [...planned.warnings, ...warnings] }
  })

const warning = ({ row }: PlannedRow, cell: string, what: CareKind): Warning => ({ place: row.place, cell, code: 'words-noticed', what })

const noticedIn = ({ row, commands }: PlannedRow, context: CareContext): readonly NoticedInCell[] => {
  const cells = new Map<string, Set<CareKind>>()
  const texts = commands.flatMap(({ cell, wish }) => textsIn(wish.data).map((text) => [cell, text] as const))
  for (const [cell, text] of [...texts, ['cells as written', row.written ?? ''] as const])
    for (const { kind } of careWith(text, context)) cells.set(cell, (cells.get(cell) ?? new Set()).add(kind))
  return [...cells].map(([field, kinds]) => ({ field, kinds: [...kinds].toSorted() }))
}

/** The words in what a command says, however deep: a text and whom it mentions. */
const textsIn = (data: unknown): readonly string[] => {
  if (typeof data !== 'object' || data === null) return []
  if ('text' in data && 'mentions' in data && typeof data.text === 'string') return [data.text]
  return Object.values(data).flatMap(textsIn)
}
