import { inMemoryStore } from '@ledger/event-store/in-memory'
import { eventStoreContract, SALT_KEY } from './contract.js'

eventStoreContract('in memory', async (clock) => {
  const store = inMemoryStore({ saltKey: SALT_KEY, ...(clock ? { clock } : {}) })
  return { store, elsewhere: async () => store, reopened: async () => store, dispose: () => store.close() }
})
