import { randomBytes } from 'node:crypto'
import { ERASED, KeyLost, KeysDiffer, type Found, type KeysByName, type Vault } from '../vault.js'
import { KEY_BYTES } from '../wrapping.js'

/** Keys that live as long as the process; for tests of everything that is sealed. The ledger's own are the same in every one. */
export const inMemoryVault = (): Vault => {
  const keys = new Map<string, Found>()
  const named = (names: readonly string[]): KeysByName => new Map(names.map((name) => [name, keys.get(name) as Found]))
  return {
    ledgerKeys: async () => ({ saltKey: new Uint8Array(KEY_BYTES), commandKey: new Uint8Array(KEY_BYTES) }),
    make: async (names) => {
      for (const name of names) if (!keys.has(name)) keys.set(name, randomBytes(KEY_BYTES))
      return named(names)
    },
    take: async (taken) => {
      for (const [name, key] of taken) {
        const there = keys.get(name) ?? key
        if (there !== ERASED && !Buffer.from(there).equals(key)) throw new KeysDiffer('the vault in memory')
        keys.set(name, there)
      }
    },
    find: async (names) => {
      const lost = names.filter((name) => !keys.has(name))
      if (lost.length > 0) throw new KeyLost(lost)
      return named(names)
    },
    erase: async (names) => {
      for (const name of names) keys.set(name, ERASED)
    },
    rewrap: async () => undefined,
    close: async () => undefined,
  }
}
