import type { EventStore, Subscribe } from '@ledger/event-store'
import type { Envelope } from '@ledger/kernel'
import { eachItsOwn, type NewLog } from './log-under-test.js'
import { listening, quiet } from './listening.js'
import { action, all, elsewhere as salford, events, numbered, otherAction } from './examples.js'

const positionsIn = async (store: EventStore): Promise<readonly string[]> => (await all(store.readAll())).map(({ position }) => position)

/** Takes so many events, then stops as a process would that ends: in the middle, with more to come. */
const taking = async (store: EventStore, how: Subscribe, count: number): Promise<readonly Envelope[]> => {
  const taken: Envelope[] = []
  let stopped: Promise<void> | undefined
  await new Promise<void>((resolve, reject) => {
    const subscription = store.subscribe({ onError: reject, ...how }, (event) => {
      taken.push(event)
      if (taken.length < count) return
      stopped = subscription.stop()
      resolve()
    })
  })
  await stopped
  return taken
}

export const following = (newLog: NewLog): void => {
  describe('following the log', () => {
    const log = eachItsOwn(newLog)

    it.each([97, 500, 501, 1001])('a burst of %d events after catching up is handed over, each once', async (count) => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      await store.append(action, 'no stream', events('old'))
      const { handed, until, stop } = listening(store, { after: null })
      await until(1)
      await Promise.all([
        store.append(otherAction, 'no stream', numbered('burst', count)),
        other.append(salford, 'no stream', numbered('other', 3)),
      ])
      await until(count + 4)
      await stop()
      expect(handed).toEqual((await all(store.readAll())).map(({ meta }) => meta.command.id))
    })

    it('falling far behind while an event is handled, it catches up again', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('first'))
      let goOn = (): void => undefined
      const held = new Promise<void>((resolve) => (goOn = resolve))
      const { handed, until, stop } = listening(store, { after: null }, () => held)
      await until(1)
      for (let at = 0; at < 8; at += 1) await store.append(`stockport.review-R${at}`, 'no stream', numbered(`late${at}-`, 150))
      expect(handed).toEqual(['first'])
      goOn()
      await until(1201)
      await store.append(action, 0, events('last'))
      await until(1202)
      await stop()
      expect(handed).toEqual((await all(store.readAll())).map(({ meta }) => meta.command.id))
    })

    it('while four write and appends are refused, every follower meets every event once, in the order of the log', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      await store.append('stockport.audit-T1', 'no stream', numbered('old', 510))
      const early = [listening(store, { after: null }), listening(other, { after: null })]
      const late: ReturnType<typeof listening>[] = []
      const write = async (of: EventStore, name: string): Promise<void> => {
        for (let at = 0; at < 25; at += 1) {
          await of.append(`stockport.action-${name}`, at === 0 ? 'no stream' : at * 3 - 1, numbered(`${name}${at}-`, 3))
          await of.append(`stockport.action-${name}`, 999, events('refused')).catch(() => undefined)
          if (at % 8 === 0) late.push(listening(of, { after: null }))
        }
      }
      await Promise.all([write(store, 'A'), write(other, 'B'), write(store, 'C'), write(other, 'D')])
      const expected = (await all(store.readAll())).map(({ meta }) => meta.command.id)
      expect(expected).toHaveLength(810)
      for (const { handed, until, stop } of [...early, ...late]) {
        await until(810)
        await stop()
        expect(handed).toEqual(expected)
      }
    })

    it('stopped and begun again after what was delivered last, over and over, leaves nothing out and repeats nothing', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      const met: Envelope[] = []
      const writing = (async () => {
        for (let at = 0; at < 30; at += 1) {
          await other.append(action, at === 0 ? 'no stream' : at * 5 - 1, numbered(`e${at}-`, 5))
        }
      })()
      for (let at = 0; met.length < 150; at += 1) {
        met.push(...(await taking(store, { after: met.at(-1)?.position ?? null }, Math.min(1 + (at % 11), 150 - met.length))))
      }
      await writing
      expect(met).toEqual(await all(store.readAll()))
    })

    it('goes on where it was after a restart in the middle', async () => {
      const { store, reopened } = log()
      await store.append(action, 'no stream', numbered('e', 700))
      const before = await taking(store, { after: null }, 333)
      const later = await reopened()
      const after = await taking(later, { after: before.at(-1)?.position ?? null }, 367)
      expect([...before, ...after]).toEqual(await all(later.readAll()))
    })

    it('goes on from the position of every event, live ones as well as old', async () => {
      const { store, elsewhere } = log()
      for (let at = 0; at < 12; at += 1) await store.append(`stockport.action-A${at}`, 'no stream', events(`e${at}`))
      const followers = (await positionsIn(store)).map((after) => listening(store, { after }))
      await (await elsewhere()).append(otherAction, 0, events('live'))
      for (const [at, { handed, until, stop }] of followers.entries()) {
        await until(12 - at)
        await stop()
        expect(handed).toEqual([...Array.from({ length: 11 - at }, (_, more) => `e${at + 1 + more}`), 'live'])
      }
    })

    it('through a filter that lets nothing through for a long time, meets what it lets through at last', async () => {
      const { store } = log()
      const { handed, until, stop } = listening(store, { after: null, filter: { partnership: 'salford', types: ['ActionPlanned'] } })
      for (let at = 0; at < 3; at += 1) await store.append(`stockport.review-R${at}`, 'no stream', numbered(`not${at}-`, 501))
      await store.append(salford, 'no stream', events('this'))
      await until(1)
      for (let at = 3; at < 5; at += 1) await store.append(`stockport.review-R${at}`, 'no stream', numbered(`not${at}-`, 501))
      await store.append(salford, 0, events('and this'))
      await until(2)
      await stop()
      expect(handed).toEqual(['this', 'and this'])
    })

    it('from beyond the end, is handed nothing that lies before', async () => {
      const { store, beyond } = log()
      await store.append(action, 'no stream', events('one'))
      const { handed, stop } = listening(store, { after: beyond })
      await store.append(action, 0, events('two'))
      await quiet(50)
      await stop()
      expect(handed).toEqual([])
    })

    it('from what is no position, ends and says so', async () => {
      const { store } = log()
      const error = await new Promise((onError) => store.subscribe({ after: 'here', onError }, () => undefined))
      expect(error).toBeInstanceOf(RangeError)
      expect(String(error)).toContain('not a position')
    })
  })

  describe('a handler that throws', () => {
    const log = eachItsOwn(newLog)
    const fell = new Error('the handler fell over')

    const falling = async (at: number, how: 'at once' | 'later'): Promise<readonly string[]> => {
      const met: string[] = []
      const error = await new Promise((onError) => {
        log().store.subscribe({ after: null, onError }, ({ meta }) => {
          met.push(meta.command.id)
          if (met.length <= at) return undefined
          if (how === 'at once') throw fell
          return quiet(1).then(() => Promise.reject(fell))
        })
      })
      expect(error).toBe(fell)
      return met
    }

    it.each([
      ['on the first event', 0, 'at once'],
      ['on the first event, later', 0, 'later'],
      ['in the middle', 3, 'at once'],
      ['in the middle, later', 3, 'later'],
      ['on the last event', 9, 'at once'],
    ] as const)('%s ends its subscription there, and no other', async (_, at, how) => {
      const { store } = log()
      const sound = listening(store, { after: null })
      await store.append(action, 'no stream', numbered('e', 10))
      const met = await falling(at, how)
      await store.append(action, 9, events('later'))
      await sound.until(11)
      await sound.stop()
      expect(met).toEqual(Array.from({ length: at + 1 }, (_none, one) => `e${one}`))
    })

    it('and begins again after the last event it did handle, meets the one it fell over again', async () => {
      const { store } = log()
      await store.append(action, 'no stream', numbered('e', 10))
      await falling(4, 'later')
      const { handed, until, stop } = listening(store, { after: (await positionsIn(store))[3] ?? null })
      await until(6)
      await stop()
      expect(handed).toEqual(['e4', 'e5', 'e6', 'e7', 'e8', 'e9'])
    })

    it('may be stopped afterwards', async () => {
      const { store } = log()
      await store.append(action, 'no stream', events('one'))
      let told = 0
      const subscription = store.subscribe({ after: null, onError: () => void (told += 1) }, () => Promise.reject(fell))
      while (told === 0) await quiet(1)
      await subscription.stop()
      await subscription.stop()
      expect(told).toBe(1)
    })
  })
}
