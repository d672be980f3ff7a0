import type { AsAt, ReadDatabase } from '@ledger/kernel'
import type { Narrowing } from './narrowing.js'
import type { TablesState } from './tables-state.js'

/** The token under which an app provides its `ReadModels`. */
export const READ_MODELS = Symbol('READ_MODELS')

/** The read databases of a data folder. */
export interface ReadModels {
  /**
   * A partnership's tables, for whoever looks: everything recorded so far, at least up to `after`; or as at a date. What cannot be brought up
   * to date in time, because the log cannot be reached, an event cannot be read or the tables are being made anew, is shown with its age.
   * @throws ReadModelsBehind when there are no tables to show yet; TablesStopped when those of the date would need an event that cannot be read
   * @throws TablesOutOfReach when the disk does not give them
   * @throws LogUnavailable when those of the date have not been made yet, and the log cannot be reached
   */
  read(partnership: string, asAt: AsAt | null, after?: string): Promise<OpenDatabase>
  /**
   * A partnership's tables, for whoever decides by them: everything recorded so far, at least up to `after`, and never less.
   * @throws ReadModelsBehind when that does not come in time; TablesStopped when an event cannot be applied; TablesOutOfReach by a fault of the disk
   * @throws LogUnavailable
   */
  upToDate(partnership: string, after?: string): Promise<OpenDatabase>
  /** The same tables, seen by somebody who may not see all of them. */
  narrowed(tables: OpenDatabase, narrowing: Narrowing): OpenDatabase
  /** Whether everything up to a position of the log, whosesoever event it is, has been applied within the time; 300 milliseconds unless told. */
  waitFor(partnership: string, position: string, milliseconds?: number): Promise<boolean>
  /** Applies what has been recorded for a partnership, or for all. Throws as `upToDate` does. */
  catchUp(partnership?: string): Promise<void>
  /**
   * Drops the words that erasures in the log say are gone; no byte of them is in `private.db` when it resolves. What is read drops them by itself
   * before it answers; this is for whoever has to know that it is done.
   * @throws ErasureNotHonoured when another process writes the tables all the while
   */
  honourErasures(): Promise<void>
  /** Brings all up to date, for half a minute at most; where there are tables to show, with less patience. Never throws. */
  warm(): Promise<void>
  /** Codes of those that have been founded, in order of the alphabet; those that are known where the log cannot be reached. */
  partnerships(): Promise<readonly string[]>
  /** How far each partnership's tables are; answers at once, also while the log cannot be reached. */
  state(): Promise<readonly TablesState[]>
  close(): Promise<void>
}

/** Where tables were found, and how old they may be, in values that any thread can be given. */
export interface Whereabouts {
  readonly partnership: string
  /** Null where nothing was recorded. */
  readonly path: string | null
  /** The file with the rows of today: the same, unless these are of a past day. */
  readonly live: string | null
  /** Null for whoever sees everything. */
  readonly narrowing: Narrowing | null
  readonly asOf: string | null
  /** Made by other projections. */
  readonly older: boolean
}

/** A read database that can answer several questions of one moment. */
export interface OpenDatabase extends ReadDatabase {
  /** When the tables last held everything that was recorded, in ISO 8601; null or left out where they do. */
  readonly asOf?: string | null
  readonly whereabouts: Whereabouts
  atOnce<Answer>(ask: (db: ReadDatabase) => Answer): Answer
}

/** Some events have been recorded that the tables do not show yet. */
export class ReadModelsBehind extends Error {
  constructor(
    readonly partnership: string,
    readonly reached: string | null,
    readonly wanted: string | null,
    options?: ErrorOptions,
  ) {
    super(`the tables of ${partnership} have reached ${reached ?? 'nothing'}; expected ${wanted ?? 'the end of the log'} in time`, options)
    this.name = 'ReadModelsBehind'
  }
}

/** An event cannot be applied, and no later one is until it can. */
export class TablesStopped extends ReadModelsBehind {
  constructor(
    partnership: string,
    reached: string | null,
    readonly why: string,
  ) {
    super(partnership, reached, null)
    this.name = 'TablesStopped'
    this.message = `the tables of ${partnership} have stopped at ${reached ?? 'the beginning'}: ${why}`
  }
}

/** Tables as at a date are still being made. */
export class PastNotMade extends ReadModelsBehind {
  constructor(partnership: string, { date }: AsAt, why: string) {
    super(partnership, null, null)
    this.name = 'PastNotMade'
    this.message = `the tables of ${partnership} as at ${date} are not made yet: ${why}`
  }
}

/** The disk does not give what the tables hold, or does not take it, just now. */
export class TablesOutOfReach extends ReadModelsBehind {
  constructor(
    partnership: string,
    readonly why: string,
    options?: ErrorOptions,
  ) {
    super(partnership, null, null, options)
    this.name = 'TablesOutOfReach'
    this.message = `the tables of ${partnership} cannot be read or written at the moment: ${why}`
  }
}

/** Words that are to be erased may still be in the file. What was begun is carried on when it is asked again, and at the next start. */
export class ErasureNotHonoured extends Error {
  override readonly name = 'ErasureNotHonoured'

  constructor(path: string) {
    super(
      `${path}: expected to drop erased words, found another process writing the tables all the while; ask again, it goes on from there`,
    )
  }
}
