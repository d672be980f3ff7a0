import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import type { LedgerKeys } from '@ledger/event-store'
import { rewrittenDatabase } from '@ledger/event-store/sqlite'
import { KEYS_FILE } from '../lost-keys.js'
import { finding, generationIn } from './finding.js'
import { ledgerKeysFrom } from '../ledger-keys.js'
import { openKeysForReading } from './open-file.js'

/**
 * The ledger's own keys from a folder's `keys.db`, which is only read.
 * @throws WrongMasterKey · Error when there is none, or it holds no such keys
 */
export const readLedgerKeys = (folder: string, master: Uint8Array): LedgerKeys => {
  const db = openKeysForReading(folder)
  try {
    const find = finding(db, master, generationIn(db))
    return ledgerKeysFrom((name) => find(name))
  } finally {
    db.close()
  }
}

/** Copies `keys.db` as it is at one moment: what was erased is in no byte of the copy. The master key is not in it. */
export const copiedKeys = (from: string, to: string): void => {
  const copy = join(to, KEYS_FILE)
  rewrittenDatabase(join(from, KEYS_FILE), copy)
  chmodSync(copy, 0o600)
}
