import type { LedgerKeys } from '@ledger/event-store'
import { LEDGER_KEYS, ledgerKeysFrom, namedLedgerKeys } from '../ledger-keys.js'
import type { KeysThere } from '../master-key.js'
import { WrongMasterKey, type Vault } from '../vault.js'
import { keyring, type Keyring } from './keyring.js'
import { keysServerAt, type KeysServer, type KurrentVaultOptions } from './keys-server.js'
import { masterStream, type MasterState, type MasterStream } from './master-stream.js'
import { oldOnesCut, rewrapped } from './rewrapping.js'
import { nameOfMaster } from './wrapping-kept.js'

/**
 * The keys on the server that holds the log, each in a stream of its own that can be ended for ever; made with the ledger's own keys where there are
 * none. Nothing is remembered here: a key that another node destroyed is found erased at once.
 * @param masterKeyFor the master key, once it is known whether keys are there that it must fit
 * @throws KeysDiffer · WrongMasterKey · LogUnavailable where the server does not answer · Error when its ledger has lost its keys
 */
export const openKurrentVault = async (
  connection: string,
  masterKeyFor: (there: KeysThere) => Uint8Array,
  options: KurrentVaultOptions = {},
): Promise<Vault> => {
  const server = keysServerAt(connection, options)
  try {
    return await vaultOn(server, masterKeyFor, options.copied)
  } catch (error) {
    server.close()
    throw error
  }
}

const vaultOn = async (
  server: KeysServer,
  masterKeyFor: (there: KeysThere) => Uint8Array,
  copied: LedgerKeys | undefined,
): Promise<Vault> => {
  const masters = masterStream(server)
  let { master, state } = await opened(server, masters, masterKeyFor)
  if (state.cuttingDue) state = await oldOnesCut(server, masters, master)
  let keys = keyring(server, masters, master, state)
  if (copied) await keys.take(namedLedgerKeys(copied))
  const ledgerKeys = await ledgerKeysIn(keys)
  return {
    ledgerKeys: async () => ledgerKeys,
    make: (names) => keys.make(names),
    take: (taken) => keys.take(taken),
    find: (names) => keys.find(names),
    erase: (names) => keys.erase(names),
    rewrap: async (newMaster) => {
      state = await rewrapped(server, masters, { from: master, to: newMaster })
      master = newMaster
      keys = keyring(server, masters, master, state)
    },
    close: async () => server.close(),
  }
}

const opened = async (
  server: KeysServer,
  masters: MasterStream,
  masterKeyFor: (there: KeysThere) => Uint8Array,
): Promise<{ readonly master: Uint8Array; readonly state: MasterState }> => {
  let state = await masters.state()
  if (!state) await refuseLostKeys(server)
  const master = masterKeyFor({ exist: state !== undefined, where: `the server ${server.place}` })
  const mine = nameOfMaster(master)
  if (!state) {
    await masters.say({ type: 'MasterKeyTaken', under: mine }, 'no stream')
    state = await masters.state()
  }
  if (state?.under !== mine) throw new WrongMasterKey(server.place)
  return { master, state }
}

/** @throws Error when the server has a ledger and its keys are gone: new ones would not fit it */
const refuseLostKeys = async (server: KeysServer): Promise<void> => {
  if (await server.last('~ledger'))
    throw new Error(
      `the server ${server.place} holds a ledger (stream ~ledger) without its keys (streams ~key-…): restore the server from a copy that holds both`,
    )
}

const ledgerKeysIn = async (keys: Keyring): Promise<LedgerKeys> => {
  const made = await keys.make(LEDGER_KEYS)
  return ledgerKeysFrom((name) => made.get(name))
}
