import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock, type EventStore } from '@ledger/event-store'
import { openSqliteStore } from '@ledger/event-store/sqlite'
import { eventStoreContract } from './contract.js'
import { SALT_KEY } from './log-under-test.js'

eventStoreContract('in a SQLite file', async (clock = systemClock) => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const opened: EventStore[] = []
  const open = async (ownClock = clock): Promise<EventStore> => {
    const store = await openSqliteStore(folder, { clock: ownClock, saltKey: SALT_KEY })
    opened.push(store)
    return store
  }
  const close = async (): Promise<void> => void (await Promise.all(opened.splice(0).map((store) => store.close())))
  return {
    store: await open(),
    elsewhere: open,
    reopened: async () => {
      await close()
      return open()
    },
    beyond: '9'.repeat(15).padStart(20, '0'),
    capabilities: { dense: true, apart: true, durable: true, remote: false },
    dispose: async () => {
      await close()
      rmSync(folder, { recursive: true })
    },
  }
})
