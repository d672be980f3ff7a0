import type { Warning } from '../telling/warning.js'
import { asOneFile, type ToPut } from './in-order.js'
import type { PlannedImport } from './planned-import.js'
import type { Accounted, RowReport, WouldRecord } from './report.js'

/** Every row of the file and what became of it. `refused` are the warnings that came up only when commands were put, by place. */
export const accounted = (
  plans: readonly PlannedImport[],
  outcome: Accounted['outcome'],
  refused: ReadonlyMap<string, readonly Warning[]>,
  position: string | null,
): Accounted => {
  const rows = plans.flatMap(({ of, rows: planRows }) =>
    planRows.map(({ row, outcome: recorded, warnings }): RowReport => ({
      ...{ place: row.place, partnership: of.partnership, source: of.source, outcome: recorded },
      warnings: [...warnings, ...(refused.get(row.place) ?? [])],
    })),
  )
  const vanished = plans.flatMap((plan) => plan.vanished)
  const count = (how: RowReport['outcome']): number => rows.filter((row) => row.outcome === how).length
  return {
    outcome,
    resumed: plans.some(({ resumes }) => resumes),
    ...{ rows, vanished, position },
    counts: {
      rows: rows.length,
      ...{ recorded: count('recorded'), changed: count('changed'), unchanged: count('unchanged') },
      vanished: vanished.length,
      warnings: rows.reduce((sum, { warnings }) => sum + warnings.length, 0),
    },
    commands: counted(plans),
    wouldRecord: outcome === 'dry run' ? asOneFile(plans.flatMap(({ toPut }) => toPut)).map(wouldRecord) : [],
  }
}

const counted = (plans: readonly PlannedImport[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { wish } of plans.flatMap(({ toPut }) => toPut)) counts[wish.type.name] = (counts[wish.type.name] ?? 0) + 1
  return counts
}

const wouldRecord = ({ partnership, place, wish: { type, data, occurredOn, knownTo } }: ToPut): WouldRecord => ({
  ...{ partnership, place, command: type.name, data, occurredOn, knownTo },
})
