import type { ReadAll, ReadStream } from '@ledger/event-store'
import { eachItsOwn, oneFilled, type NewLog } from './log-under-test.js'
import { action, all, event, events, inOrder, namesIn, numbered, someEvents } from './examples.js'

export const reading = (newLog: NewLog): void => {
  describe('reading a stream', () => {
    const log = oneFilled(newLog, async (store) => {
      await store.append('stockport.action-A0', 'no stream', events('noise'))
      await store.append(action, 'no stream', numbered('e', 5))
    })

    const forwards: readonly [string, ReadStream, readonly string[]][] = [
      ['from the start', {}, ['e0', 'e1', 'e2', 'e3', 'e4']],
      ['from the middle', { from: 2 }, ['e2', 'e3', 'e4']],
      ['from the last', { from: 4 }, ['e4']],
      ['from beyond', { from: 5 }, []],
      ['one', { limit: 1 }, ['e0']],
      ['as many as there are', { limit: 5 }, ['e0', 'e1', 'e2', 'e3', 'e4']],
      ['more than there are', { from: 3, limit: 9 }, ['e3', 'e4']],
      ['backwards from the end', { direction: 'backwards' }, ['e4', 'e3', 'e2', 'e1', 'e0']],
      ['backwards from the middle', { direction: 'backwards', from: 2 }, ['e2', 'e1', 'e0']],
      ['backwards from the start', { direction: 'backwards', from: 0 }, ['e0']],
      ['backwards from beyond', { direction: 'backwards', from: 99, limit: 2 }, ['e4', 'e3']],
    ]
    it.each(forwards)('%s', async (_, how, found) => {
      expect(await namesIn(log().store.readStream(action, how))).toEqual(found)
    })

    it('finds nothing where there is no stream', async () => {
      expect(await all(log().store.readStream('stockport.action-NONE'))).toEqual([])
      expect(await all(log().store.readStream('stockport.action-NONE', { direction: 'backwards' }))).toEqual([])
    })

    it('gives back what was appended', async () => {
      const { store } = log()
      const one = event('one', {
        version: 2,
        occurredOn: { precision: 'text', value: 'On going' },
        data: { words: { text: 'Zoë ✓ “so”', mentions: ['p1'] }, count: -3, zero: 0, none: null, yes: true, list: [] },
      })
      await store.append('stockport.review-R9', 'no stream', [one])
      const [found] = await all(store.readStream('stockport.review-R9'))
      expect(found).toEqual({
        ...one,
        stream: 'stockport.review-R9',
        revision: 0,
        position: found?.position,
        recordedAt: found?.recordedAt,
      })
    })
  })

  describe('reading the log', () => {
    const log = eachItsOwn(newLog)

    it('gives every event in the order of the appends, under positions that sort so', async () => {
      await someEvents(log().store)
      const found = await all(log().store.readAll())
      expect(found.map(({ meta }) => meta.command.id)).toEqual(inOrder)
      expect(found.map(({ position }) => position).sort()).toEqual(found.map(({ position }) => position))
      expect(new Set(found.map(({ position }) => position.length)).size).toBe(1)
    })

    it('backwards is the same, turned round', async () => {
      await someEvents(log().store)
      expect(await namesIn(log().store.readAll({ direction: 'backwards' }))).toEqual(inOrder.toReversed())
    })

    it.each(['forwards', 'backwards'] as const)('one by one, %s, meets every event once', async (direction) => {
      const { store } = log()
      await someEvents(store)
      const met: string[] = []
      for (let after: string | null = null; ;) {
        const [one] = await all(store.readAll({ after, direction, limit: 1 }))
        if (!one) break
        met.push(one.meta.command.id)
        after = one.position
      }
      expect(met).toEqual(direction === 'forwards' ? inOrder : inOrder.toReversed())
    })

    it('from the end finds nothing, from the middle what follows', async () => {
      const { store } = log()
      await someEvents(store)
      const positions = (await all(store.readAll())).map(({ position }) => position)
      expect(await namesIn(store.readAll({ after: await store.head() }))).toEqual([])
      expect(await namesIn(store.readAll({ after: positions[6] ?? null }))).toEqual(['l1', 'n1'])
      expect(await namesIn(store.readAll({ after: positions[2] ?? null, direction: 'backwards' }))).toEqual(['a1', 'r1'])
      expect(await namesIn(store.readAll({ after: positions[0] ?? null, direction: 'backwards' }))).toEqual([])
    })

    it('finds nothing in an empty log', async () => {
      expect(await all(log().store.readAll())).toEqual([])
      expect(await all(log().store.readAll({ direction: 'backwards' }))).toEqual([])
    })

    it.each([0, -1, 1.5, NaN])('refuses the limit %s', async (limit) => {
      await expect(all(log().store.readAll({ limit }))).rejects.toThrow(RangeError)
      await expect(all(log().store.readStream(action, { limit }))).rejects.toThrow(RangeError)
    })

    it.each(['', '12', 'start', '-1', '0x1'])('refuses the position %j', async (after) => {
      const { store } = log()
      await store.append(action, 'no stream', events('one'))
      await expect(all(store.readAll({ after }))).rejects.toThrow(RangeError)
      await expect(all(store.readAll({ after, direction: 'backwards' }))).rejects.toThrow('not a position')
      await expect(store.leafAt(after)).rejects.toThrow(RangeError)
    })

    it.each([-1, 0.5, NaN, Infinity])('refuses to read a stream from the revision %s', async (from) => {
      await expect(all(log().store.readStream(action, { from }))).rejects.toThrow(RangeError)
      await expect(all(log().store.readStream(action, { from, direction: 'backwards' }))).rejects.toThrow(RangeError)
    })

    it('from beyond the end finds nothing, or backwards everything', async () => {
      const { store, beyond } = log()
      await store.append(action, 'no stream', events('one', 'two'))
      expect(await all(store.readAll({ after: beyond }))).toEqual([])
      expect(await namesIn(store.readAll({ after: beyond, direction: 'backwards' }))).toEqual(['two', 'one'])
    })

    it('holds still while others append: backwards too, and in a stream', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      await store.append(action, 'no stream', numbered('e', 600))
      const readings = [
        store.readAll({ direction: 'backwards' }),
        store.readStream(action),
        store.readStream(action, { direction: 'backwards' }),
        store.readAll({ filter: { partnership: 'stockport' } }),
      ]
      for (const [at, found] of readings.entries()) {
        let met = 0
        for await (const one of found) {
          if (met === 0) await other.append(action, 599 + at, events(`meanwhile ${at}`))
          expect(one.meta.command.id).not.toBe(`meanwhile ${at}`)
          met += 1
        }
        expect(met).toBe(600 + at)
      }
    })

    it('goes over pages, and no further than the log reached when it began', async () => {
      const { store } = log()
      for (let batch = 0; batch < 3; batch += 1) await store.append(`stockport.review-R${batch}`, 'no stream', numbered(`b${batch}e`, 400))
      let met = 0
      for await (const one of store.readAll()) {
        if (met % 100 === 0) await store.append(`stockport.audit-U${met}`, 'no stream', events(`while reading ${one.revision}`))
        met += 1
      }
      expect(met).toBe(1200)
    })

    it('may be left off', async () => {
      await someEvents(log().store)
      for await (const one of log().store.readAll()) if (one.revision === 1) break
      expect(await namesIn(log().store.readAll({ limit: 1 }))).toEqual(['r1'])
    })

    it('gives 10,000 events, over many pages, each once and in order', async () => {
      const { store } = log()
      for (let batch = 0; batch < 20; batch += 1) await store.append(`stockport.review-R${batch}`, 'no stream', numbered(`b${batch}e`, 500))
      const positions = (await all(store.readAll())).map(({ position }) => position)
      expect(new Set(positions).size).toBe(10_000)
      expect(positions).toEqual([...positions].sort())
    })
  })

  describe('a filter', () => {
    const log = oneFilled(newLog, someEvents)
    const filters: readonly [string, ReadAll, readonly string[]][] = [
      ['a partnership', { filter: { partnership: 'stockport' } }, ['r1', 'a1', 'a2', 'b1', 'b2', 'a3', 'l1']],
      ['another partnership', { filter: { partnership: 'salford' } }, ['s1']],
      ['an unknown partnership', { filter: { partnership: 'leeds' } }, []],
      ['a category', { filter: { categories: ['action'] } }, ['a1', 'a2', 's1', 'b1', 'b2', 'a3']],
      ['a category with a hyphen', { filter: { categories: ['learning-point'] } }, ['l1']],
      ['an infrastructure category', { filter: { categories: ['~automation'] } }, ['n1']],
      ['two categories', { filter: { categories: ['review', 'learning-point'] } }, ['r1', 'l1']],
      ['no category at all', { filter: { categories: [] } }, []],
      ['a type', { filter: { types: ['ActionChecked'] } }, ['b2', 'a3']],
      ['two types', { filter: { types: ['ActionChecked', 'ReviewRecorded'] } }, ['r1', 'b2', 'a3']],
      ['all three', { filter: { partnership: 'stockport', categories: ['action'], types: ['ActionPlanned'] } }, ['a1', 'a2', 'b1']],
      ['a filter and a limit', { filter: { categories: ['action'] }, limit: 2 }, ['a1', 'a2']],
      ['a filter, backwards', { filter: { categories: ['action'] }, direction: 'backwards', limit: 2 }, ['a3', 'b2']],
    ]
    it.each(filters)('by %s', async (_, how, found) => {
      expect(await namesIn(log().store.readAll(how))).toEqual(found)
    })
  })
}
