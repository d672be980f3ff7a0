import type { Appended, ExpectedRevision } from '../store.js'

/* What passes between a store and its writer thread. Clones of data would lose what is no data, so events go over as text. */

export interface WriterData {
  readonly folder: string
  readonly saltKey: Uint8Array
}

/** An event in the form it is kept in. */
export interface Sent {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly occurredOn: string | null
  readonly data: string
  readonly meta: string
  readonly commandHash: string
  /** Path and canonical form, in turns: a list of lists would cost more to send. */
  readonly fields: readonly string[]
}

export interface Incoming {
  readonly stream: string
  readonly expected: ExpectedRevision
  /** By the caller's clock. */
  readonly now: string
  readonly events: readonly Sent[]
}

export interface Asked extends Incoming {
  readonly id: number
}

/** Appends of one turn of the event loop go over together. */
export type ToWriter = readonly Asked[] | 'close'

export type Refused =
  | { readonly why: 'elsewhere'; readonly actual: ExpectedRevision }
  | { readonly why: 'reused'; readonly ids: readonly string[] }
  | { readonly why: 'unavailable'; readonly message: string; readonly outcome: 'not written' | 'unknown'; readonly retryAfter: number }
  | { readonly why: 'other'; readonly name: string; readonly message: string }

export type Outcome = { readonly appended: Appended } | { readonly refused: Refused }

export interface FromWriter {
  readonly answers: readonly (readonly [id: number, outcome: Outcome])[]
  /** How many appends shared the transaction; 0 where there was none. */
  readonly group: number
  /** Why nothing more is written, when that is so. */
  readonly stopped: string | null
}
