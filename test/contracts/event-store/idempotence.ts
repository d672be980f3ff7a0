import { EventIdsReused, WrongExpectedRevision } from '@ledger/event-store'
import { eachItsOwn, type NewLog } from './log-under-test.js'
import { action, all, event, events, namesIn, otherAction, refusal } from './examples.js'

export const idempotence = (newLog: NewLog): void => {
  describe('the same append again', () => {
    const log = eachItsOwn(newLog)

    it('is the same success, and writes nothing', async () => {
      const { store } = log()
      const first = await store.append(action, 'no stream', events('one', 'two'))
      expect(await store.append(action, 'no stream', events('one', 'two'))).toEqual(first)
      expect(await all(store.readAll())).toHaveLength(2)
    })

    it('is the same success however late, from another process, and after reopening', async () => {
      const { store, elsewhere, reopened } = log()
      await store.append(action, 'no stream', events('one'))
      const second = await store.append(action, 0, events('two', 'three'))
      await store.append(action, 2, events('four'))
      await store.append(otherAction, 'no stream', events('five'))
      expect(await store.append(action, 0, events('two', 'three'))).toEqual(second)
      expect(await (await elsewhere()).append(action, 0, events('two', 'three'))).toEqual(second)
      const later = await reopened()
      expect(await later.append(action, 0, events('two', 'three'))).toEqual(second)
      expect(await namesIn(later.readAll())).toEqual(['one', 'two', 'three', 'four', 'five'])
    })

    it('is the same success when its data came out otherwise: the first answer stands', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one'))
      await store.append(action, 'no stream', [event('one', { data: { factsAt: 'later' } })])
      expect((await all(store.readStream(action))).map(({ data }) => data)).toEqual([{ actionId: 'one' }])
    })

    it('is the same success for two who send it at once', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      const [mine, theirs] = await Promise.all([
        store.append(action, 'no stream', events('one')),
        other.append(action, 'no stream', events('one')),
      ])
      expect(mine).toEqual(theirs)
      expect(await all(store.readAll())).toHaveLength(1)
    })

    const otherwise = {
      'with an event more': () => log().store.append(action, 'no stream', events('one', 'two', 'three')),
      'with its first event missing': () => log().store.append(action, 'no stream', events('two')),
      'with one of its events and a new one': () => log().store.append(action, 1, events('new', 'two')),
      'in another order': () => log().store.append(action, 'no stream', events('two', 'one')),
      'at another revision': () => log().store.append(action, 1, events('one', 'two')),
      'by another command': () =>
        log().store.append(action, 'no stream', [
          event('one', { meta: { ...event('one').meta, command: { ...event('one').meta.command, hash: 'another' } } }),
        ]),
      'with an id twice in it': () => log().store.append(action, 1, events('new', 'new')),
    }
    it.each(Object.keys(otherwise) as (keyof typeof otherwise)[])('%s is refused, and nothing written', async (how) => {
      await log().store.append(action, 'no stream', events('one', 'two'))
      expect(await refusal(otherwise[how]())).toBeInstanceOf(EventIdsReused)
      expect(await namesIn(log().store.readAll())).toEqual(['one', 'two'])
    })

    it('with fewer events is a success up to the last of them', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one', 'two'))
      expect((await store.append(action, 'no stream', events('one'))).revision).toBe(0)
    })

    it('with new ids is a conflict', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one'))
      expect(await refusal(store.append(action, 'no stream', events('two')))).toBeInstanceOf(WrongExpectedRevision)
    })

    it('to another stream is another event', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one'))
      await store.append(otherAction, 'no stream', events('one'))
      expect(await all(store.readAll())).toHaveLength(2)
    })
  })
}
