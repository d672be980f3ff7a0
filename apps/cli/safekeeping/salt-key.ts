import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LedgerSettings } from '@ledger/server'
import { KEYS_FILE, MASTER_KEY_FILE, masterKeyFrom } from '@ledger/vault'
import { readLedgerKeys } from '@ledger/vault/sqlite'

/** The secret that leaves are computed with, or one sentence about why it cannot be had. */
export type SaltKey = { readonly saltKey: Uint8Array } | { readonly saltKey?: never; readonly why: string }

/**
 * Nothing is made: neither keys nor a master key.
 * @param folder where `keys.db` lies, which need not be the data folder of the settings
 */
export const saltKeyIn = (folder: string, settings: LedgerSettings): SaltKey => {
  if (!existsSync(join(folder, KEYS_FILE))) return { why: `${join(folder, KEYS_FILE)} is missing.` }
  if (!hasMasterKey(settings))
    return { why: `There is no master key: neither ${join(settings.folder, MASTER_KEY_FILE)} nor a setting names one.` }
  try {
    return { saltKey: readLedgerKeys(folder, masterKeyFrom(settings.folder, settings)).saltKey }
  } catch (error) {
    return { why: `The keys in ${folder} do not open (${error instanceof Error ? error.message : String(error)}).` }
  }
}

export const hasMasterKey = ({ folder, masterKey, masterKeyFile }: LedgerSettings): boolean =>
  Boolean(masterKey ?? masterKeyFile) || existsSync(join(folder, MASTER_KEY_FILE))
