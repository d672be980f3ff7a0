import type { ReadDatabase } from '@ledger/kernel'

/** Nest's names for what every handler is given. */
export const EVENT_STORE = Symbol('EVENT_STORE')
export const LEDGER_KEYS = Symbol('LEDGER_KEYS')
export const FACTS = Symbol('FACTS')

/** The ledger's own secrets, from the vault. */
export interface LedgerKeys {
  /** For the salts of leaves. */
  readonly saltKey: Uint8Array
  /** For the hashes by which a repeated command is recognised. */
  readonly commandKey: Uint8Array
}

/** Where facts of other capabilities are read. */
export interface FactSource {
  /** The partnership's read database, once it has passed a position. */
  read(partnership: string, after?: string): Promise<ReadDatabase>
}
