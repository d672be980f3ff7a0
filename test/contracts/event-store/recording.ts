import { leafOf } from '@ledger/event-store'
import { SALT_KEY, type NewLog } from './log-under-test.js'
import { action, all, event, events, otherAction } from './examples.js'

export const recording = (newLog: NewLog): void => {
  describe('recording', () => {
    const recordedBy = async (times: readonly string[]) => {
      let at = 0
      const log = await newLog(() => times[at++] ?? '')
      for (const [index] of times.entries()) await log.store.append(`stockport.action-A${index}`, 'no stream', events(`e${index}`))
      return log
    }

    it('takes the time from the clock', async () => {
      const log = await recordedBy(['2025-06-04T09:30:00.123Z'])
      expect((await all(log.store.readAll())).map(({ recordedAt }) => recordedAt)).toEqual(['2025-06-04T09:30:00.123Z'])
      await log.dispose()
    })

    it('never runs backwards, over all streams', async () => {
      const log = await recordedBy(['2025-06-04T09:30:00.000Z', '2025-06-04T08:00:00.000Z', '2025-06-04T09:31:00.000Z'])
      expect((await all(log.store.readAll())).map(({ recordedAt }) => recordedAt.slice(11, 16))).toEqual(['09:30', '09:30', '09:31'])
      await log.dispose()
    })

    it('never runs backwards over two writers whose clocks differ, each of which may step back', async () => {
      const clock = (...times: readonly string[]) => {
        let at = 0
        return () => `2025-06-04T${times[at++] ?? '23:59'}:00.000Z`
      }
      const { store, elsewhere, capabilities, dispose } = await newLog(clock('09:30', '09:20', '09:40', '09:10'))
      const other = capabilities.apart ? await elsewhere(clock('08:00', '09:35', '09:50', '08:00')) : store
      for (let at = 0; at < 4; at += 1) {
        await store.append(`stockport.action-A${at}`, 'no stream', events(`a${at}`))
        if (capabilities.apart) await other.append(`stockport.action-B${at}`, 'no stream', events(`b${at}`))
      }
      const times = ['09:30', '09:30', '09:30', '09:35', '09:40', '09:50', '09:50', '09:50']
      for (const one of [store, other]) {
        const recorded = (await all(one.readAll())).map(({ recordedAt }) => recordedAt.slice(11, 16))
        expect(recorded).toEqual(capabilities.apart ? times : ['09:30', '09:30', '09:40', '09:40'])
        expect(await one.lastPositionOn('2025-06-04')).toBe(await one.head())
      }
      await dispose()
    })

    it('gives all events of one append one time', async () => {
      let minute = 10
      const { store, dispose } = await newLog(() => `2025-06-04T09:${minute++}:00.000Z`)
      await store.append(action, 'no stream', events('one', 'two', 'three'))
      expect(new Set((await all(store.readAll())).map(({ recordedAt }) => recordedAt)).size).toBe(1)
      await dispose()
    })

    it('gives the time of the first answer to the same append again', async () => {
      let minute = 10
      const { store, dispose } = await newLog(() => `2025-06-04T09:${minute++}:00.000Z`)
      await store.append(action, 'no stream', events('one'))
      await store.append(action, 'no stream', events('one'))
      expect((await all(store.readAll())).map(({ recordedAt }) => recordedAt)).toEqual(['2025-06-04T09:10:00.000Z'])
      await dispose()
    })

    it('refuses a clock that gives no instant in UTC', async () => {
      const log = await newLog(() => '2025-06-04')
      await expect(log.store.append(action, 'no stream', events('one'))).rejects.toThrow('the clock must give')
      await log.dispose()
    })

    it('knows the last position of each London day', async () => {
      const log = await recordedBy([
        '2025-06-03T12:00:00.000Z',
        '2025-06-03T22:59:59.999Z', // 23:59 in London
        '2025-06-03T23:00:00.000Z', // midnight in London, the 4th
        '2025-12-01T23:59:59.999Z',
        '2025-12-02T00:00:00.000Z',
      ])
      const positions = (await all(log.store.readAll())).map(({ position }) => position)
      const on = (day: string) => log.store.lastPositionOn(day)
      expect(await on('2025-06-02')).toBeNull()
      expect(await on('2025-06-03')).toBe(positions[1])
      expect(await on('2025-06-04')).toBe(positions[2])
      expect(await on('2025-11-30')).toBe(positions[2])
      expect(await on('2025-12-01')).toBe(positions[3])
      expect(await on('2030-01-01')).toBe(positions[4])
      await log.dispose()
    })

    it('gives the leaf of each event, and none beyond the end', async () => {
      const { store, beyond, dispose } = await newLog()
      await store.append(action, 'no stream', [event('one', { occurredOn: { precision: 'month', value: '2025-06' } }), event('two')])
      await store.append(otherAction, 'no stream', events('three'))
      const found = await all(store.readAll())
      for (const one of found) expect(await store.leafAt(one.position)).toBe(leafOf(one, SALT_KEY).toString('hex'))
      expect(await store.leafAt(beyond)).toBeNull()
      await dispose()
    })
  })
}
