import type { Clock, EventMeta, Envelope, FuzzyDate, IsoDate } from '@ledger/kernel'

/** An event on its way in. Its id derives from the command, so that a retry carries the same ids. */
export interface NewEvent {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly occurredOn: FuzzyDate | null
  readonly data: object
  readonly meta: EventMeta
}

/** The exact revision of the stream's last event, or that there is no stream yet. There is no "any". */
export type ExpectedRevision = number | 'no stream'

export interface Appended {
  /** Of the last event appended. */
  readonly revision: number
  readonly position: string
}

export interface Filter {
  readonly partnership?: string
  readonly categories?: readonly string[]
  readonly types?: readonly string[]
}

export interface ReadAll {
  /** Read what comes after this position (forwards), or before it (backwards); from the very start or end without it. It may lie beyond the end. */
  readonly after?: string | null
  readonly direction?: 'forwards' | 'backwards'
  /** At most this many events; a whole number above 0. */
  readonly limit?: number
  readonly filter?: Filter
}

export interface ReadStream {
  /** The first revision to read; forwards from 0 and backwards from the end without it. */
  readonly from?: number
  readonly direction?: 'forwards' | 'backwards'
  readonly limit?: number
}

export interface Subscribe {
  /** Hand over what comes after this position, also where it lies beyond the end; everything where it is null. */
  readonly after: string | null
  readonly filter?: Filter
  /** Told what stopped the subscription: the handler threw, the log could not be read, or `after` is no position. Without it, the error ends the process. */
  readonly onError?: (error: unknown) => void
}

export interface Subscription {
  /** Resolves when no further event will be handed over and the last one has been handled. Not to be awaited by the handler itself. */
  stop(): Promise<void>
}

/**
 * The log. All-or-none appends to one stream; one order over all streams.
 * The same event ids at the same revisions again are the same success, however late.
 * A reading is of what the log held when it began; what is appended meanwhile is left to the next.
 */
export interface EventStore {
  /**
   * The events are taken as they are at the call.
   * @throws WrongExpectedRevision when the stream is elsewhere
   * @throws EventIdsReused when the ids were used before, but not for this very append
   * @throws AppendTooLarge over 1 MiB
   * @throws LogUnavailable when the log cannot take it just now; a reading throws it too
   * @throws RangeError for no events at all, a name that names no stream, an id, type or version that is none
   * @throws TypeError for data that could not be hashed the same everywhere
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>
  /**
   * The events of a stream; none where there is no such stream. As with every reading, the first step throws a RangeError for a revision, position
   * or limit that is none.
   */
  readStream(stream: string, how?: ReadStream): AsyncIterable<Envelope>
  readAll(how?: ReadAll): AsyncIterable<Envelope>
  /** Hands over every event after a position, one at a time and in order, those to come included, also when another process appends them. */
  subscribe(how: Subscribe, handle: (event: Envelope) => Promise<void> | void): Subscription
  /** The position of the last event, or null in an empty log. */
  head(): Promise<string | null>
  /** The position of the last event recorded by the end of a London day, or null where there is none: what was known that day. */
  lastPositionOn(day: IsoDate): Promise<string | null>
  /** The leaf of the event at a position, in hexadecimal, or null where there is no event: a copy that differs is of another log. */
  leafAt(position: string): Promise<string | null>
  /** Stops every subscription, then lets go of the log. An append begun before is still answered; whatever is asked afterwards is refused. */
  close(): Promise<void>
}

export interface StoreOptions {
  readonly clock: Clock
  /** The ledger's secret for the salts of leaves, from the vault. */
  readonly saltKey: Uint8Array
  /** Told how many appends shared a transaction, by an adapter that groups them. */
  readonly onGroup?: (appends: number) => void
}
