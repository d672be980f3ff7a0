import type { KeysByName } from '../vault.js'

/** What the thread is started with. */
export interface KeeperData {
  readonly folder: string
  readonly master: Uint8Array
  readonly generation: number
}

export type Asked = { readonly id: number } & (
  | { readonly what: 'make'; readonly names: readonly string[] }
  | { readonly what: 'take'; readonly keys: ReadonlyMap<string, Uint8Array> }
  | { readonly what: 'erase'; readonly names: readonly string[] }
  | { readonly what: 'rewrap'; readonly master: Uint8Array }
  | { readonly what: 'close' }
)

export interface Told {
  readonly id: number
  readonly keys?: KeysByName
  readonly error?: Failure
}

export interface Failure {
  readonly name: string
  readonly message: string
  /** Seconds, where the disk is what failed. */
  readonly retryAfter?: number
}
