import type { DomainEvent, Envelope, Row } from '@ledger/kernel'

/** One SQL statement and the values bound to it by name. */
export type Statement = readonly [sql: string, values: Row]

/** A map from event to SQL. It reads no clock and draws no chance: the same events make the same rows. */
export interface Projection {
  readonly name: string
  /** Raised by hand when a function that the map calls changes its result; the map and the tables themselves are hashed. */
  readonly version: number
  /** `CREATE TABLE` and `CREATE INDEX` statements. */
  readonly tables: string
  readonly on: Readonly<Record<string, (event: Envelope) => readonly Statement[]>>
}

type On<Event extends DomainEvent> = {
  readonly [Type in Event['type']]?: (event: Envelope<Extract<Event, { readonly type: Type }>>) => readonly Statement[]
}

interface Described<Event extends DomainEvent> {
  readonly name: string
  readonly version?: number
  readonly tables: string
  readonly on: On<Event>
}

export const projection = <Event extends DomainEvent>({ name, version = 1, tables, on }: Described<Event>): Projection => ({
  name,
  version,
  tables,
  on: on as unknown as Projection['on'],
})
