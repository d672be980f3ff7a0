import { eachItsOwn, type NewLog } from './log-under-test.js'
import { action, all, events, numbered, refusal } from './examples.js'

export const closing = (newLog: NewLog): void => {
  describe('a log that was closed', () => {
    const log = eachItsOwn(newLog)
    const CLOSED = 'the log was closed'

    it('refuses everything, and says so', async () => {
      const { store } = log()
      const { position } = await store.append(action, 'no stream', events('one'))
      await store.close()
      await expect(store.append(action, 0, events('two'))).rejects.toThrow(CLOSED)
      await expect(all(store.readStream(action))).rejects.toThrow(CLOSED)
      await expect(all(store.readAll())).rejects.toThrow(CLOSED)
      await expect(store.head()).rejects.toThrow(CLOSED)
      await expect(store.lastPositionOn('2025-06-04')).rejects.toThrow(CLOSED)
      await expect(store.leafAt(position)).rejects.toThrow(CLOSED)
      expect(() => store.subscribe({ after: null }, () => undefined)).toThrow(CLOSED)
    })

    it('may be closed again', async () => {
      const { store } = log()
      await Promise.all([store.close(), store.close()])
      await store.close()
    })

    it('leaves what others have open alone', async () => {
      const { store, elsewhere, capabilities } = log()
      if (!capabilities.apart) return
      const other = await elsewhere()
      await store.append(action, 'no stream', events('one'))
      await store.close()
      await other.append(action, 0, events('two'))
      expect(await all(other.readStream(action))).toHaveLength(2)
    })

    it('answers what it was asked before, truly', async () => {
      const { store, elsewhere, capabilities } = log()
      const asked = Array.from({ length: 20 }, (_, at) => store.append(`stockport.action-A${at}`, 'no stream', numbered(`e${at}-`, 2)))
      const outcomes = Promise.allSettled(asked)
      await store.close()
      const done = (await outcomes).filter(({ status }) => status === 'fulfilled').length
      if (capabilities.apart) expect(await all((await elsewhere()).readAll())).toHaveLength(2 * done)
    })

    it('hands nothing over any more, and has waited for the event that was being handled', async () => {
      const { store, elsewhere } = log()
      await store.append(action, 'no stream', numbered('e', 20))
      const met: string[] = []
      let begun = (): void => undefined
      const first = new Promise<void>((resolve) => (begun = resolve))
      store.subscribe({ after: null }, async ({ meta }) => {
        begun()
        await new Promise((resolve) => setTimeout(resolve, 10))
        met.push(meta.command.id)
      })
      store.subscribe({ after: await store.head() }, ({ meta }) => void met.push(meta.command.id))
      await first
      await store.close()
      const handled = [...met]
      expect(handled.length).toBeGreaterThan(0)
      if (log().capabilities.apart) await (await elsewhere()).append(action, 19, events('later'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(met).toEqual(handled)
    })

    it('is open again, with everything that was answered', async () => {
      const { store, reopened } = log()
      for (let at = 0; at < 5; at += 1) await store.append(action, at === 0 ? 'no stream' : at - 1, events(`e${at}`))
      const before = await all(store.readAll())
      let later = await reopened()
      for (let times = 0; times < 3; times += 1) later = await reopened()
      expect(await all(later.readAll())).toEqual(before)
      expect(await later.head()).toBe(before.at(-1)?.position)
      expect((await later.append(action, 4, events('e5'))).revision).toBe(5)
      expect(await refusal(later.append(action, 4, events('other')))).toMatchObject({ actual: 5 })
    })
  })
}
