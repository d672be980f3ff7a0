import { AppendTooLarge, WrongExpectedRevision, type ExpectedRevision } from '@ledger/event-store'
import { eachItsOwn, type NewLog } from './log-under-test.js'
import { action, all, event, events, namesIn, numbered, otherAction, refusal } from './examples.js'

export const appending = (newLog: NewLog): void => {
  describe('appending', () => {
    const log = eachItsOwn(newLog)

    const states = { 'no stream': 0, 'one event': 1, 'three events': 3 } as const
    const cases: readonly [keyof typeof states, ExpectedRevision, 'appended' | ExpectedRevision][] = [
      ['no stream', 'no stream', 'appended'],
      ['no stream', 0, 'no stream'],
      ['no stream', 5, 'no stream'],
      ['one event', 'no stream', 0],
      ['one event', 0, 'appended'],
      ['one event', 1, 0],
      ['three events', 'no stream', 2],
      ['three events', 1, 2],
      ['three events', 2, 'appended'],
      ['three events', 3, 2],
      ['three events', 99, 2],
    ]

    it.each(cases)('to a stream of %s, expecting %s: %s', async (state, expected, answer) => {
      const { store } = log()
      if (states[state] > 0) await store.append(action, 'no stream', numbered('before', states[state]))
      const attempt = store.append(action, expected, events('new'))
      if (answer === 'appended') {
        expect((await attempt).revision).toBe(states[state])
      } else {
        const error = await refusal(attempt)
        expect(error).toBeInstanceOf(WrongExpectedRevision)
        expect(error).toMatchObject({ stream: action, expected, actual: answer })
        expect(await all(store.readStream(action))).toHaveLength(states[state])
      }
    })

    it('answers the revision and position of the last event', async () => {
      const { store } = log()
      const appended = await store.append(action, 'no stream', events('one', 'two'))
      const [, last] = await all(store.readStream(action))
      expect(appended).toEqual({ revision: 1, position: last?.position })
      expect(await store.head()).toBe(appended.position)
    })

    it('gives the head of an empty log as null', async () => {
      expect(await log().store.head()).toBeNull()
    })

    it('writes all of an append or none of it', async () => {
      const { store } = log()
      const broken = event('broken', { data: { share: 0.5 } })
      await expect(store.append(action, 'no stream', [event('whole'), broken])).rejects.toThrow('data.share is not a whole number')
      expect(await all(store.readAll())).toEqual([])
      expect((await store.append(action, 'no stream', events('later'))).revision).toBe(0)
    })

    it.each([
      ['a list', [1]],
      ['a map', new Map([['a', 1]])],
      ['a date', new Date(0)],
    ])('refuses %s in the place of an event’s data, for it would come back as something else', async (_, data) => {
      await expect(log().store.append(action, 'no stream', [event('one', { data })])).rejects.toThrow('data is not a plain object')
      expect(await log().store.head()).toBeNull()
    })

    it('refuses an append of no events', async () => {
      const { store } = log()
      await expect(store.append(action, 'no stream', [])).rejects.toThrow(RangeError)
      expect(await store.head()).toBeNull()
    })

    it('refuses more than 1 MiB, whole', async () => {
      const { store } = log()
      const half = { data: { words: 'x'.repeat(512 * 1024) } }
      const error = await refusal(store.append(action, 'no stream', [event('one', half), event('two', half)]))
      expect(error).toBeInstanceOf(AppendTooLarge)
      expect(error).toMatchObject({ limit: 1024 * 1024 })
      expect(await store.head()).toBeNull()
    })

    it('takes an append just under 1 MiB', async () => {
      const { store } = log()
      await store.append(action, 'no stream', [event('big', { data: { words: 'é'.repeat(500 * 1024) } })])
      const [big] = await all(store.readStream(action))
      expect(big?.data).toEqual({ words: 'é'.repeat(500 * 1024) })
    })

    it.each(['', 'stockport', 'stockport.action', 'Stockport.action-A1', 'stockport.action-A 1', 'stockport..action-A1', '~'])(
      'refuses the name %j, which names no stream',
      async (name) => {
        await expect(log().store.append(name, 'no stream', events('one'))).rejects.toThrow(RangeError)
      },
    )

    it.each([-1, 0.5, NaN, 2 ** 53])('refuses to expect the revision %s', async (expected) => {
      await expect(log().store.append(action, expected, events('one'))).rejects.toThrow(RangeError)
    })

    it('keeps streams apart whose names begin alike', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one'))
      await store.append(`${action}0`, 'no stream', events('two'))
      expect(await namesIn(store.readStream(action))).toEqual(['one'])
    })

    it('lets one of two win that expect the same revision', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      const outcomes = await Promise.allSettled([
        store.append(action, 'no stream', events('mine')),
        other.append(action, 'no stream', events('theirs')),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await all(store.readStream(action))).toHaveLength(1)
    })

    it('puts the appends of two processes in one order', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      await store.append(action, 'no stream', events('one'))
      await other.append(otherAction, 'no stream', events('two'))
      await store.append(action, 0, events('three'))
      expect(await namesIn(store.readAll())).toEqual(['one', 'two', 'three'])
      expect(await namesIn(other.readAll())).toEqual(['one', 'two', 'three'])
    })
  })
}
