import type { LedgerKeys } from '@ledger/event-store'
import { masterKeyFrom, type Vault } from '@ledger/vault'
import { openSqliteVault } from '@ledger/vault/sqlite'
import type { LedgerSettings } from './settings/settings.js'

/**
 * The keys that belong to the log that the settings name, and lie where it lies; the same for the process and for each of its threads.
 * @param copied the ledger's own keys, where they come from another vault
 */
export const openVault = async (settings: LedgerSettings, copied?: LedgerKeys): Promise<Vault> => {
  const { folder, eventStore } = settings
  if (eventStore === undefined) return openSqliteVault(folder, masterKeyFrom(folder, settings), copied)
  // Loaded only where a server keeps the keys.
  const { openKurrentVault } = await import('@ledger/vault/kurrentdb')
  return openKurrentVault(eventStore, (there) => masterKeyFrom(folder, settings, there), copied ? { copied } : {})
}
