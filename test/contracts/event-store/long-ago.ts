import type { EventStore } from '@ledger/event-store'
import { eachItsOwn, isLong, type LogUnderTest, type NewLog } from './log-under-test.js'
import { action, all, event, events, namesIn, numbered, otherAction, refusal } from './examples.js'

const BATCH = 1000

/** So many other events that no store could still hold the ids among its recent ones. */
const others = async (store: EventStore, { capabilities }: LogUnderTest): Promise<number> => {
  const count = capabilities.remote && !isLong ? 3 * BATCH : 100 * BATCH
  for (let at = 0; at < count / BATCH; at += 1) await store.append(`salford.review-R${at}`, 'no stream', numbered(`other${at}-`, BATCH))
  return count
}

export const longAgo = (newLog: NewLog): void => {
  describe('the same append again, long after', () => {
    const log = eachItsOwn(newLog)

    it('is the same success, however much came between, after reopening and from elsewhere', async () => {
      const { store, elsewhere, reopened } = log()
      const first = await store.append(action, 'no stream', numbered('first', 3))
      const second = await store.append(action, 2, numbered('second', 2))
      const between = await others(store, log())
      await store.append(action, 4, events('last'))
      const head = await store.head()
      for (const open of [async () => store, elsewhere, reopened, elsewhere]) {
        const now = await open()
        expect(await now.append(action, 'no stream', numbered('first', 3))).toEqual(first)
        expect(await now.append(action, 2, numbered('second', 2))).toEqual(second)
        expect(await refusal(now.append(action, 2, [event('second0'), event('new')]))).toMatchObject({ name: 'EventIdsReused' })
        expect(await refusal(now.append(action, 'no stream', events('new')))).toMatchObject({ name: 'WrongExpectedRevision', actual: 5 })
        expect(await now.head()).toBe(head)
      }
      const later = await elsewhere()
      expect(await all(later.readStream(action))).toHaveLength(6)
      expect(await namesIn(later.readAll({ direction: 'backwards', limit: 2 }))).toEqual(['last', expect.stringMatching(/^other/)])
      expect(
        (await all(later.readStream(`salford.review-R${between / BATCH - 1}`, { direction: 'backwards', limit: 1 })))[0]?.revision,
      ).toBe(BATCH - 1)
    })

    it('is the same success in a long stream, for each of its events', async () => {
      const { store } = log()
      await store.append(action, 'no stream', numbered('e', 1100))
      for (const at of [0, 1, 499, 500, 501, 999, 1000, 1099]) {
        expect((await store.append(action, at === 0 ? 'no stream' : at - 1, events(`e${at}`))).revision).toBe(at)
      }
      expect(await all(store.readAll())).toHaveLength(1100)
    })

    it('is its own success in each of two streams', async () => {
      const { store } = log()
      await store.append(otherAction, 'no stream', events('before'))
      const here = await store.append(action, 'no stream', events('one', 'two'))
      const there = await store.append(otherAction, 0, events('one', 'two'))
      expect(there.revision).toBe(2)
      expect(await store.append(action, 'no stream', events('one', 'two'))).toEqual(here)
      expect(await store.append(otherAction, 0, events('one', 'two'))).toEqual(there)
      expect(await refusal(store.append(otherAction, 'no stream', events('one', 'two')))).toMatchObject({ name: 'EventIdsReused' })
      expect(await all(store.readAll())).toHaveLength(5)
    })

    it('of what was refused is new: a refusal uses no id up', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one'))
      await refusal(store.append(action, 'no stream', events('two', 'three')))
      await refusal(store.append(action, 0, [event('two'), event('three', { data: { share: 0.5 } })]))
      expect((await store.append(action, 0, events('two', 'three'))).revision).toBe(2)
      expect(await namesIn(store.readAll())).toEqual(['one', 'two', 'three'])
    })
  })
}
