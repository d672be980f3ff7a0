import type { LedgerKeys } from '@ledger/event-store'
import { ERASED, type Found } from './vault.js'

/** The names of a ledger's own secrets. */
export const LEDGER_KEYS = ['ledger:salt', 'ledger:command'] as const

export const namedLedgerKeys = ({ saltKey, commandKey }: LedgerKeys): ReadonlyMap<string, Uint8Array> =>
  new Map([
    [LEDGER_KEYS[0], saltKey],
    [LEDGER_KEYS[1], commandKey],
  ])

/** @throws Error where one of them is missing or erased */
export const ledgerKeysFrom = (find: (name: string) => Found | undefined): LedgerKeys => {
  const [saltKey, commandKey] = LEDGER_KEYS.map(find)
  if (!saltKey || !commandKey || saltKey === ERASED || commandKey === ERASED)
    throw new Error('expected the ledger’s own keys, which are never erased, found them missing')
  return { saltKey, commandKey }
}
