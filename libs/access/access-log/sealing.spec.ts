import { inMemoryStore } from '@ledger/event-store/in-memory'
import { misfitOf, sealAccessLog, sealsIn, type AccessLog } from '@ledger/access'
import { openAccessLog, verifyAccessLog } from '@ledger/access/access-log/sqlite'
import { entry, folders, minutes } from '../test/entries.js'

const place = folders()
let folder: string
let log: AccessLog
beforeEach(() => {
  folder = place.make()
  log = openAccessLog({ folder, clock: minutes() })
})
afterEach(() => log.close())
afterAll(() => place.remove())

describe('sealing an access log', () => {
  test('names nothing where nobody looked at anything', async () => {
    const store = inMemoryStore()
    expect(await sealAccessLog(store, log, '2026-06-29')).toEqual({ last: null, mismatch: null })
    expect(await sealsIn(store)).toEqual([])
  })

  test('names its end once a day, and only where something was recorded since', async () => {
    const store = inMemoryStore()
    await log.record(entry())
    const first = { nodeId: log.nodeId(), seq: 1, hash: log.head()?.hash, day: '2026-06-29' }
    expect(await sealAccessLog(store, log, '2026-06-29')).toEqual({ last: first, mismatch: null })
    await log.record(entry())
    expect((await sealAccessLog(store, log, '2026-06-29')).last).toEqual(first)
    const second = { ...first, seq: 2, hash: log.head()?.hash, day: '2026-06-30' }
    expect((await sealAccessLog(store, log, '2026-06-30')).last).toEqual(second)
    expect((await sealAccessLog(store, log, '2026-07-01')).last).toEqual(second)
    expect(await sealsIn(store)).toEqual([first, second])
    expect(verifyAccessLog(folder, await sealsIn(store))).toMatchObject({ records: 2, seals: 2, fault: null })
  })

  test('two processes at once name it once', async () => {
    const store = inMemoryStore()
    await log.record(entry())
    const both = await Promise.all([1, 2].map(() => sealAccessLog(store, log, '2026-06-29')))
    expect(both[0]?.last).toEqual(both[1]?.last)
    expect(await sealsIn(store)).toHaveLength(1)
  })

  test('says so where the access log is not what was named', async () => {
    const store = inMemoryStore()
    const other = openAccessLog({ folder: place.make(), clock: minutes() })
    for (let at = 0; at < 3; at += 1) await other.record(entry({ who: 'OTHER' }))
    await log.record(entry())
    const pretended: AccessLog = { ...other, nodeId: () => log.nodeId() }
    await sealAccessLog(store, pretended, '2026-06-29')
    expect((await sealAccessLog(store, log, '2026-06-30')).mismatch).toBe('it holds 1 records, and the log names 3 on 2026-06-29')
    for (let at = 0; at < 3; at += 1) await log.record(entry())
    const later = await sealAccessLog(inMemoryStore(), log, '2026-06-30')
    expect(later.mismatch).toBeNull()
    await other.close()
  })

  test('is compared with every seal, also where it was sealed again since', async () => {
    const store = inMemoryStore()
    const other = openAccessLog({ folder: place.make(), clock: minutes() })
    await other.record(entry({ who: 'OTHER' }))
    await log.record(entry())
    await sealAccessLog(store, { ...other, nodeId: () => log.nodeId() }, '2026-06-29')
    await log.record(entry())
    await sealAccessLog(store, log, '2026-06-30')
    expect((await sealAccessLog(store, log, '2026-06-30')).mismatch).toBeNull()
    for (const isAlone of [true, false])
      expect(await misfitOf(store, log, isAlone)).toBe('its record 1 is not the one that the log names on 2026-06-29')
    expect(await misfitOf(inMemoryStore(), log, true)).toBeNull()
    await other.close()
  })

  test('is missed where the ledger has no other and the log names one', async () => {
    const store = inMemoryStore()
    await log.record(entry())
    await sealAccessLog(store, log, '2026-06-29')
    expect(await misfitOf(store, log, true)).toBeNull()
    const exchanged = openAccessLog({ folder: place.make(), clock: minutes() })
    expect(await misfitOf(store, exchanged, true)).toBe('the log names 1 records of an access log that is not here, on 2026-06-29')
    expect(await misfitOf(store, exchanged, false)).toBeNull()
    await exchanged.close()
  })
})
