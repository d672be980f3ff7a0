import type { DomainEvent, Envelope, Row } from '@ledger/kernel'

/** One SQL statement and the values bound to it by name. */
export type Statement = readonly [sql: string, values: Row]

/**
 * Which thing a row is about, so that it can be left out for whoever may not see that thing.
 * - everybody: it is about agencies, people, policies; nothing of a case
 * - nobody: only for whoever sees everything
 * - of: the columns that hold ids of things; every one that is not null must be seen
 * - event: the column that holds the id of the event it was made from
 */
export type RowsOf = 'everybody' | 'nobody' | { readonly of: readonly string[] } | { readonly event: string }

/**
 * Where a row holds how many children there are behind something, or how many of their files: whoever is shown only what is published is not shown
 * such a number where it is small.
 * - json, within: the column that holds an event's data, and the path to it; or a test's figures
 * - sample: the column that holds how many files were looked at
 * - reviews: the column that holds for how many reviews a record stands
 */
export type CaseCounts =
  { readonly json: string; readonly within: '$' | '$.data' } | { readonly sample: string } | { readonly reviews: string }

/** Columns of a table that hold words of a case, though no text of their own, and the column with the thing that they are about. */
export interface CaseWords {
  readonly columns: readonly string[]
  readonly about: string
}

/** A map from event to SQL. It reads no clock and draws no chance: the same events make the same rows. */
export interface Projection {
  readonly name: string
  /** Raised by hand when a function that the map calls changes its result; the map and the tables themselves are hashed. */
  readonly version: number
  /** `CREATE TABLE` and `CREATE INDEX` statements. */
  readonly tables: string
  /** For each of its tables, what its rows are about. */
  readonly rows: Readonly<Record<string, RowsOf>>
  /** Of those of its tables that hold such counts. */
  readonly caseCounts: Readonly<Record<string, CaseCounts>>
  /** Of those of its tables that hold such words. */
  readonly caseWords: Readonly<Record<string, CaseWords>>
  readonly on: Readonly<Record<string, (event: Envelope) => readonly Statement[]>>
}

type On<Event extends DomainEvent> = {
  readonly [Type in Event['type']]?: (event: Envelope<Extract<Event, { readonly type: Type }>>) => readonly Statement[]
}

interface Described<Event extends DomainEvent> {
  readonly name: string
  readonly version?: number
  readonly tables: string
  readonly rows: Readonly<Record<string, RowsOf>>
  readonly caseCounts?: Readonly<Record<string, CaseCounts>>
  readonly caseWords?: Readonly<Record<string, CaseWords>>
  readonly on: On<Event>
}

export const projection = <Event extends DomainEvent>({
  name,
  version = 1,
  tables,
  rows,
  caseCounts = {},
  caseWords = {},
  on,
}: Described<Event>): Projection => ({
  name,
  version,
  tables,
  rows,
  caseCounts,
  caseWords,
  on: on as unknown as Projection['on'],
})
