import { masterKeyFrom, type Vault } from '@ledger/vault'
import { openSqliteVault } from '@ledger/vault/sqlite'
import type { LedgerSettings } from './settings/settings.js'

/** The keys that belong to the log that the settings name; the same for the process and for each of its threads. */
export const openVault = (settings: LedgerSettings): Promise<Vault> =>
  openSqliteVault(settings.folder, masterKeyFrom(settings.folder, settings))
