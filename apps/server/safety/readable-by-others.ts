import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MASTER_KEY_FILE } from '@ledger/vault'
import type { Settings } from '../settings/settings.js'

const OTHERS = 0o077

/** Whether anybody but its owner may read or change a file; not asked where files have no modes, as on Windows. */
export const isOpenToOthers = (file: string): boolean => process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0

/** What the operator is told at the start of a key that others on the machine may read; null where there is none. A public address refuses to start. */
export const warningOfKey = ({
  folder,
  masterKey,
  masterKeyFile,
}: Pick<Settings, 'folder' | 'masterKey' | 'masterKeyFile'>): string | null => {
  if (masterKey !== undefined) return null
  const file = masterKeyFile ?? join(folder, MASTER_KEY_FILE)
  if (!existsSync(file) || !isOpenToOthers(file)) return null
  return `${file} may be read by others on this machine, and opens every word in this ledger: chmod 600 ${file}`
}
