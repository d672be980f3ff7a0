import type { LedgerKeys } from '@ledger/event-store'

/** What is left of a key that was destroyed on purpose: the words under it are gone for good. */
export const ERASED = 'erased'

export type Found = Uint8Array | typeof ERASED

/** A key for each name, or that it was erased. */
export type KeysByName = ReadonlyMap<string, Found>

/**
 * Keeps the keys under which words and names are sealed, apart from the log. A text has a key of its own (named `<eventId>/<field>`),
 * a person one key for every name and secret of theirs (named `person:<personId>`). All are wrapped under the ledger's master key.
 */
export interface Vault {
  /** The ledger's own secrets; made once, with the ledger. */
  ledgerKeys(): Promise<LedgerKeys>
  /** The keys of these names, made where there are none; on disk before it resolves. The same name has one key, whoever asks first. */
  make(names: readonly string[]): Promise<KeysByName>
  /** Takes over keys of another vault as they are. One that was erased here stays so. @throws KeysDiffer where another key has the name already */
  take(keys: ReadonlyMap<string, Uint8Array>): Promise<void>
  /** @throws KeyLost for a name that has neither a key nor a trace of its erasure */
  find(names: readonly string[]): Promise<KeysByName>
  /** Destroys keys; before it resolves, no byte of them is in any file of the vault. A name that never had a key is erased too. */
  erase(names: readonly string[]): Promise<void>
  /** Puts every surviving key under a new master key, all or none; what the old one opened is gone from the files before it resolves. */
  rewrap(newMaster: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Keys that should be there are not, and nobody erased them: the vault is older than the log, or of another ledger. */
export class KeyLost extends Error {
  override readonly name = 'KeyLost'

  constructor(readonly names: readonly string[]) {
    super(
      `expected a key or the trace of its erasure for each of ${names.length} names, found neither, first for ${names[0]}: the keys are older than the ledger, or another's`,
    )
  }
}

/** Of two vaults that should be one ledger's, each has a key of its own under the same name. */
export class KeysDiffer extends Error {
  override readonly name = 'KeysDiffer'

  constructor(readonly where: string) {
    super(`${where}: expected the keys of the same ledger, found another key under one of their names`)
  }
}

/** The vault's keys do not open under the master key that was given. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey'

  constructor(readonly where: string) {
    super(`${where}: the keys are wrapped under another master key than the one given. Give the master key that belongs to them.`)
  }
}

/** The keys were put under a new master key since they were opened here. */
export class MasterKeyReplaced extends Error {
  override readonly name = 'MasterKeyReplaced'

  constructor(readonly where: string) {
    super(`${where}: the keys have been put under a new master key since this process opened them. Start it again with the new one.`)
  }
}

/** Of a text; the same as the reference by which read models name it. */
export const keyOfPerson = (personId: string): string => `person:${personId}`

const DOCUMENT = 'file:'

/** Of a document that lies in the data folder, by the SHA-256 of its content. */
export const keyOfDocument = (sha256: string): string => `${DOCUMENT}${sha256}`

/** The SHA-256 of the document whose key this is; nothing for another key. */
export const documentOfKey = (keyName: string): string | undefined =>
  keyName.startsWith(DOCUMENT) && /^[0-9a-f]{64}$/.test(keyName.slice(DOCUMENT.length)) ? keyName.slice(DOCUMENT.length) : undefined
