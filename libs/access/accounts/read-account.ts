import { streamOfAccount } from './stream-of-account.js'
import type { EventStore } from '@ledger/event-store'
import type { Told } from '@ledger/kernel'
import type { AccountEvent } from '../events/index.js'
import { account, type Account } from '../write/account.js'

export type { Account } from '../write/account.js'

/**
 * An account with its secrets, as its own stream tells it.
 * @param store the one that opens words: what was erased reads `[erased]`, which no password or code ever matches
 */
export const readAccount = async (store: Pick<EventStore, 'readStream'>, partnership: string, personId: string): Promise<Account> => {
  let state = account.initialState
  for await (const event of store.readStream(streamOfAccount(partnership, personId)))
    state = account.evolve(state, event as unknown as Told<AccountEvent>)
  return state
}
