import { openSqliteStore } from '@ledger/event-store/sqlite'
import { inMemoryVault } from '@ledger/vault/in-memory'
import type { EventStore } from '@ledger/event-store'
import { openProjector, type ProjectorHere } from './index.js'
import { casework, eventTypes, projections } from './test/casework.js'
import { tidied } from './test/opened.js'
import { databaseIn, rowsOf } from './test/rows.js'

const { folder } = tidied()
const WRITERS = 4
const EACH = 60

const projectors: ProjectorHere[] = []
const logs: EventStore[] = []
afterEach(async () => {
  for (const one of projectors.splice(0)) await one.close()
  for (const one of logs.splice(0)) await one.close()
})

const projecting = (store: EventStore, data: string): ProjectorHere => {
  const projector = openProjector({ store, vault: inMemoryVault(), folder: data, projections, eventTypes, ledgerId: 'L1' })
  projectors.push(projector)
  return projector
}

const upToDate = async (projector: ProjectorHere, count: number): Promise<void> => {
  for (;;) {
    const state = await projector.state()
    if (state.length === count && state.every(({ asOf, serving }) => asOf === null && serving)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A log over a file that others have open too, as other processes have. */
const openLog = async (data: string): Promise<EventStore> => {
  const log = await openSqliteStore(data, { clock: () => '2026-06-30T09:00:00.000Z', saltKey: new Uint8Array(32) })
  logs.push(log)
  return log
}

describe('a projector that follows the log', () => {
  it.each([1, 2])(
    'applies each event once while several write, where catching up and following meet too: %d on one folder',
    async (count) => {
      const data = folder()
      const [first, second] = [await openLog(data), await openLog(data)]
      await casework(first).found('ex')
      await casework(first).found('why')
      await casework(first).addressMany('ex', 700)

      for (let one = 0; one < count; one += 1) projecting(await openLog(data), data)
      const writing = Array.from({ length: WRITERS }, async (_, writer) => {
        const { address } = casework(writer % 2 ? first : second)
        for (let one = 0; one < EACH; one += 1) {
          await address(one % 5 ? 'ex' : 'why', `W${writer}x${one}`)
          await new Promise((resolve) => void setImmediate(resolve))
        }
      })
      for (const projector of projectors) projector.follow()
      await Promise.all(writing)
      for (const projector of projectors) await upToDate(projector, 2)

      const of = (partnership: string) => rowsOf(databaseIn(`${data}/read`, partnership))['open_asks'] ?? []
      const written = (WRITERS * EACH) / 5
      expect([of('ex').length, of('why').length]).toEqual([700 + written * 4, written])
    },
  )

  it('takes up a partnership that is founded later', async () => {
    const data = folder()
    const store = await openLog(data)
    const projector = projecting(store, data)
    projector.follow()
    await casework(store).found('ex')
    await upToDate(projector, 1)
    expect(rowsOf(databaseIn(`${data}/read`, 'ex'))['open_asks_partnership']).toEqual([{ name: 'ex' }])
  })
})
