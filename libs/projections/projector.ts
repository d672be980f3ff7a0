import type { AsAt } from '@ledger/kernel'
import type { TablesState } from './tables-state.js'

/**
 * How far a partnership's tables have been brought.
 * - there: they hold everything that was recorded when it was asked, and the position that was asked for
 * - late: the time ran out first
 * - stopped: an event cannot be applied
 * - unavailable: the log cannot be reached
 */
export interface Reached {
  readonly is: 'there' | 'late' | 'stopped' | 'unavailable'
  /** When the tables last held everything that was recorded, in ISO 8601; null where they do, or where there are no tables. */
  readonly asOf: string | null
  /** Why they are not there, in a sentence without its full stop; null where they are. */
  readonly why: string | null
}

export interface Wanted {
  /** The position that the tables are to have passed, whosesoever event stands there. */
  readonly after?: string | undefined
  /** How long to wait at most. */
  readonly milliseconds: number
  /** Not to wait at all while tables of older projections serve and nothing is wanted of them in particular. */
  readonly orOlder?: boolean
}

/**
 * Where the tables as at a date are.
 * - live: the live tables serve, for nothing was recorded later
 * - empty: nothing had been recorded
 */
export type PastTables = { readonly are: 'live' } | { readonly are: 'empty' } | { readonly are: 'built'; readonly path: string }

/** Keeps the read databases of a data folder up to date: in this thread, or in another. */
export interface Projector {
  /** Applies what the log holds. */
  reach(partnership: string, wanted: Wanted): Promise<Reached>
  /** Builds a partnership's tables as at a date, where they have not been built yet. */
  past(partnership: string, asAt: AsAt): Promise<PastTables>
  /** Drops the words that erasures in the log say are gone; false where another process writes the tables all the while. */
  honourErasures(milliseconds: number): Promise<boolean>
  state(): Promise<readonly TablesState[]>
  close(): Promise<void>
}
