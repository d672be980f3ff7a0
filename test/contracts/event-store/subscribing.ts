import { eachItsOwn, type NewLog } from './log-under-test.js'
import { listening, quiet } from './listening.js'
import { action, all, elsewhere as salford, events, inOrder, numbered, otherAction, someEvents } from './examples.js'

export const subscribing = (newLog: NewLog): void => {
  describe('subscribing', () => {
    const log = eachItsOwn(newLog)

    const positions = async (): Promise<readonly string[]> => (await all(log().store.readAll())).map(({ position }) => position)

    it.each([
      ['the start', -1],
      ['the first event', 0],
      ['the middle', 4],
      ['one before the last', 7],
      ['the end', 8],
    ])('after %s hands over what is there and what comes', async (_, index) => {
      const { store } = log()
      await someEvents(store)
      const { handed, until, stop } = listening(store, { after: (await positions())[index] ?? null })
      await store.append(action, 2, events('new'))
      await until(inOrder.length - index)
      await stop()
      expect(handed).toEqual([...inOrder.slice(index + 1), 'new'])
    })

    it('to an empty log hands over the first event', async () => {
      const { store } = log()
      const { handed, until, stop } = listening(store, { after: null })
      await quiet()
      await store.append(action, 'no stream', events('one'))
      await until(1)
      await stop()
      expect(handed).toEqual(['one'])
    })

    it('hands over only what the filter lets through', async () => {
      const { store } = log()
      await someEvents(store)
      const { handed, until, stop } = listening(store, { after: null, filter: { partnership: 'salford', categories: ['action'] } })
      await until(1)
      await store.append(action, 2, events('not this'))
      await store.append(salford, 0, events('this'))
      await until(2)
      await stop()
      expect(handed).toEqual(['s1', 'this'])
    })

    it('misses nothing and repeats nothing while others append', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      await store.append(action, 'no stream', numbered('old', 700))
      const { handed, until, stop } = listening(store, { after: null })
      for (let at = 0; at < 60; at += 1) {
        await store.append(`stockport.review-M${at}`, 'no stream', numbered(`mine${at}-`, 3))
        await other.append(`stockport.audit-T${at}`, 'no stream', numbered(`theirs${at}-`, 2))
        if (at % 10 === 0) await quiet(1)
      }
      await until(1000)
      await stop()
      expect(handed).toEqual((await all(store.readAll())).map(({ meta }) => meta.command.id))
    })

    it('sees what another process appends', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      const { handed, until, stop } = listening(store, { after: null })
      await quiet()
      await other.append(otherAction, 'no stream', events('from elsewhere'))
      await until(1)
      await stop()
      expect(handed).toEqual(['from elsewhere'])
    })

    it('waits for one event to be handled before it hands over the next', async () => {
      const { store } = log()
      await store.append(action, 'no stream', numbered('e', 5))
      let [busy, most, handled] = [0, 0, 0]
      const subscription = store.subscribe({ after: null }, async () => {
        busy += 1
        most = Math.max(most, busy)
        await quiet(2)
        busy -= 1
        handled += 1
      })
      while (handled < 5) await quiet(2)
      await subscription.stop()
      expect(most).toBe(1)
    })

    it('hands over nothing once stopped', async () => {
      const { store } = log()
      const { handed, until, stop } = listening(store, { after: null })
      await store.append(action, 'no stream', events('one'))
      await until(1)
      await stop()
      await stop()
      await store.append(action, 0, events('two'))
      await quiet(150)
      expect(handed).toEqual(['one'])
    })

    it('hands over nothing more of what it has read once its handler stops it', async () => {
      const { store } = log()
      await store.append(action, 'no stream', numbered('e', 5))
      const met: string[] = []
      let stopped: Promise<void> | undefined
      const subscription = store.subscribe({ after: null }, ({ meta }) => {
        met.push(meta.command.id)
        if (met.length === 2) stopped = subscription.stop()
      })
      while (!stopped) await quiet(1)
      await stopped
      expect(met).toEqual(['e0', 'e1'])
    })

    it('ends when its handler throws, and says why', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one', 'two'))
      const met: string[] = []
      const error = await new Promise((resolve) => {
        store.subscribe({ after: null, onError: resolve }, ({ meta }) => {
          met.push(meta.command.id)
          throw new Error('the handler fell over')
        })
      })
      await store.append(action, 1, events('three'))
      await quiet()
      expect(error).toEqual(new Error('the handler fell over'))
      expect(met).toEqual(['one'])
    })

    it('gives two subscribers everything each', async () => {
      const { store } = log()
      const [first, second] = [listening(store, { after: null }), listening(store, { after: null })]
      await someEvents(store)
      await Promise.all([first.until(9), second.until(9)])
      await first.stop()
      await store.append(action, 2, events('new'))
      await second.until(10)
      await second.stop()
      expect([first.handed, second.handed]).toEqual([inOrder, [...inOrder, 'new']])
    })

    it('ends with the store', async () => {
      const { store } = log()
      const { handed } = listening(store, { after: null })
      await store.close()
      expect(handed).toEqual([])
    })
  })
}
