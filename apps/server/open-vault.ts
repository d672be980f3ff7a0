import { masterKeyFrom, type Vault } from '@ledger/vault'
import { openKurrentVault } from '@ledger/vault/kurrentdb'
import { openSqliteVault } from '@ledger/vault/sqlite'
import type { LedgerSettings } from './settings/settings.js'

/** The keys that belong to the log that the settings name, and lie where it lies; the same for the process and for each of its threads. */
export const openVault = (settings: LedgerSettings): Promise<Vault> => {
  const { folder, eventStore } = settings
  return eventStore === undefined
    ? openSqliteVault(folder, masterKeyFrom(folder, settings))
    : openKurrentVault(eventStore, (there) => masterKeyFrom(folder, settings, there))
}
