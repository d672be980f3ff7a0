import type { AccessEntry, RefusedSignIn } from '../record.js'

/* What passes between an access log and the thread that writes it. */

export interface WriterData {
  readonly file: string
}

export interface Asked {
  readonly id: number
  /** By the caller's clock. */
  readonly now: string
  readonly entry: AccessEntry | RefusedSignIn
}

/** What was asked for in one turn of the event loop goes over together. */
export type ToWriter = readonly Asked[] | 'close'

export interface Refusal {
  readonly message: string
  /** Seconds. */
  readonly retryAfter: number
}

export type FromWriter =
  { readonly ids: readonly number[]; readonly first: number } | { readonly ids: readonly number[]; readonly refused: Refusal }
