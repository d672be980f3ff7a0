import { randomUUID } from 'node:crypto'
import { systemClock, type EventStore } from '@ledger/event-store'
import { openKurrentStore } from '@ledger/event-store/kurrentdb'
import { startStandIn, type StandIn } from '../../stand-in/index.js'
import { eventStoreContract } from './contract.js'
import { isLong, SALT_KEY, type NewLog } from './log-under-test.js'

/** A server of EventStoreDB or KurrentDB to ask as well, where there is one; the stand-in otherwise speaks for it. */
const real = process.env['EVENT_STORE_TEST_URL']

/** Shorter than it is otherwise, and the more often crossed: each event is a message of its own, and whole pages would take minutes. */
const page = isLong ? 500 : 45

/** Every log has a prefix of its own, so that one server holds all of them, as it would hold other ledgers. */
const onServer =
  (url: () => string, batched: boolean): NewLog =>
  async (clock = systemClock) => {
    const prefix = `${randomUUID()}/`
    const opened: EventStore[] = []
    const open = async (ownClock = clock): Promise<EventStore> => {
      const store = await openKurrentStore(url(), { clock: ownClock, saltKey: SALT_KEY, prefix, batched, patience: 20_000, page })
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
      beyond: [1, 2].map(() => '9'.repeat(18).padStart(20, '0')).join('-'),
      capabilities: { dense: false, apart: true, durable: true, remote: true },
      dispose: close,
    }
  }

/** The whole suite over one of the two ways to append; each way has a file of its own, so that they run side by side. */
export const serverContract = (name: string, { batched }: { readonly batched: boolean }): void => {
  describe('a server', () => {
    let standIn: StandIn | undefined
    beforeAll(async () => {
      if (real === undefined) standIn = await startStandIn()
    })
    afterAll(() => standIn?.stop())
    const url = (): string => real ?? standIn?.url ?? ''

    eventStoreContract(name, onServer(url, batched), { page })
  })
}
