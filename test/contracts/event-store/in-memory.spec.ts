import { inMemoryStore } from '@ledger/event-store/in-memory'
import { eventStoreContract } from './contract.js'
import { SALT_KEY } from './log-under-test.js'

eventStoreContract('in memory', async (clock) => {
  const store = inMemoryStore({ saltKey: SALT_KEY, ...(clock ? { clock } : {}) })
  return {
    store,
    elsewhere: async () => store,
    reopened: async () => store,
    beyond: '9'.repeat(15).padStart(20, '0'),
    capabilities: { dense: true, apart: false, durable: false, remote: false },
    dispose: () => store.close(),
  }
})
