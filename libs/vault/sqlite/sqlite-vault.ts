import type { LedgerKeys } from '@ledger/event-store'
import { KeyLost, type Found, type KeysByName, type Vault } from '../vault.js'
import { cleaned, isCleaningDue } from './cleaned.js'
import { finding, generationIn } from './finding.js'
import { keeperThread } from './keeper-thread.js'
import { keeping } from './keeping.js'
import { LEDGER_KEYS, ledgerKeysFrom, namedLedgerKeys } from '../ledger-keys.js'
import { openKeysFile, openKeysForReading } from './open-file.js'

/** Keys found at a stretch; then other work gets its turn. One takes about ten microseconds. */
const STRETCH = 200

/**
 * The keys in `keys.db` of a data folder, made with its ledger's own keys where there are none. Keys are read here and written by a thread of
 * their own, so that nobody waits for the disk but who asked. Several processes may have the file open.
 * @param copied the ledger's own keys, where they come from another vault
 * @throws KeysDiffer · WrongMasterKey · Error when the folder's ledger has lost its keys
 */
export const openSqliteVault = async (folder: string, masterKey: Uint8Array, copied?: LedgerKeys): Promise<Vault> => {
  const { ledgerKeys, generation } = prepared(folder, masterKey, copied)
  const db = openKeysForReading(folder)
  const keeper = keeperThread({ folder, master: masterKey, generation })
  let find = finding(db, masterKey, generation)
  return {
    ledgerKeys: async () => ledgerKeys,
    make: (names) => keeper.ask({ what: 'make', names }),
    take: async (keys) => void (await keeper.ask({ what: 'take', keys })),
    find: (names) => found(names, (name) => find(name)),
    erase: async (names) => void (await keeper.ask({ what: 'erase', names })),
    rewrap: async (newMaster) => {
      await keeper.ask({ what: 'rewrap', master: newMaster })
      find = finding(db, newMaster, generationIn(db))
    },
    close: async () => {
      await keeper.close()
      db.close()
    },
  }
}

/** Opens the file once for writing: it is made, its master key tried on the ledger's own keys, and an erasure that was cut short cleaned up. */
const prepared = (
  folder: string,
  master: Uint8Array,
  copied: LedgerKeys | undefined,
): { readonly ledgerKeys: LedgerKeys; readonly generation: number } => {
  const db = openKeysFile(folder)
  try {
    const generation = generationIn(db)
    const keys = keeping(db, { master, generation })
    if (copied) keys.take(namedLedgerKeys(copied))
    const made = keys.make([LEDGER_KEYS])[0]
    const ledgerKeys = ledgerKeysFrom((name) => made?.get(name))
    if (isCleaningDue(db)) cleaned(db)
    return { ledgerKeys, generation }
  } finally {
    db.close()
  }
}

const found = async (names: readonly string[], find: (name: string) => Found | undefined): Promise<KeysByName> => {
  const keys = new Map<string, Found>()
  const lost: string[] = []
  for (const [index, name] of names.entries()) {
    if (index > 0 && index % STRETCH === 0) await new Promise((resolve) => void setImmediate(resolve))
    const key = find(name)
    if (key === undefined) lost.push(name)
    else keys.set(name, key)
  }
  if (lost.length > 0) throw new KeyLost(lost)
  return keys
}
