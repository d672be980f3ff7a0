import type { CommandContext, ReadDatabase } from '@ledger/kernel'
import type { FactSource } from './tokens.js'

/** For each fact a slice names, the question that finds it. The state is of the stream the command is for. */
export type FactQueries<Data, State, Facts> = {
  readonly [Name in keyof Facts]: (db: ReadDatabase, command: Data, context: CommandContext, state: State) => Facts[Name]
}

export interface Gathered<Facts> {
  readonly facts: Facts
  /** The position at which they were read; empty where none were. */
  readonly factsAt: string
}

export const gathered = async <Data, State, Facts>(
  queries: FactQueries<Data, State, Facts>,
  source: FactSource | undefined,
  { data, context }: { readonly data: Data; readonly context: CommandContext },
  state: State,
): Promise<Gathered<Facts>> => {
  const names = Object.keys(queries) as (keyof Facts)[]
  if (names.length === 0) return { facts: {} as Facts, factsAt: '' }
  if (!source) throw new Error('the command needs facts of other capabilities, and nothing is given to read them from')
  const db = await source.read(context.partnership, context.after)
  const found = names.map((name) => [name, queries[name](db, data, context, state)] as const)
  return { facts: Object.fromEntries(found) as Facts, factsAt: db.position ?? '' }
}
