import { WrongExpectedRevision, type Appended, type EventStore, type ExpectedRevision } from '@ledger/event-store'
import { eachItsOwn, type NewLog } from './log-under-test.js'
import { action, all, event, events, numbered, refusal } from './examples.js'

const MANY = Array.from({ length: 100 }, (_, at) => at)

/** Appends where the stream is, however often others are there first. What it is told of the stream must be true and lead on. */
const insisting = async (store: EventStore, name: string): Promise<Appended> => {
  for (let expected: ExpectedRevision = 'no stream'; ;) {
    try {
      return await store.append(action, expected, events(name))
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error
      expect(error).toMatchObject({ stream: action, expected })
      expect(Number(error.actual)).toBeGreaterThan(expected === 'no stream' ? -1 : expected)
      expected = error.actual
    }
  }
}

export const atOnce = (newLog: NewLog): void => {
  describe('100 appends at once', () => {
    const log = eachItsOwn(newLog)
    /** Every second one from elsewhere. */
    const twoStores = async (): Promise<(at: number) => EventStore> => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      return (at) => (at % 2 === 0 ? store : other)
    }

    it('to one stream: exactly one wins each revision, none is lost, none is told what is not so', async () => {
      const of = await twoStores()
      const answers = await Promise.all(MANY.map((at) => insisting(of(at), `e${at}`)))
      expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(MANY)
      const found = await all(log().store.readStream(action))
      expect(found).toHaveLength(100)
      for (const [at, { revision, position }] of answers.entries()) {
        expect(found[revision]).toMatchObject({ id: event(`e${at}`).id, revision, position })
      }
    })

    it('to one stream, that all expect the same of it: one wins, and each other is told where it is', async () => {
      const of = await twoStores()
      const outcomes = await Promise.allSettled(MANY.map((at) => of(at).append(action, 'no stream', events(`e${at}`))))
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
      expect(refused).toHaveLength(99)
      for (const one of refused) expect(one).toMatchObject({ name: 'WrongExpectedRevision', expected: 'no stream', actual: 0 })
      const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
      expect((await all(log().store.readAll())).map(({ meta }) => meta.command.id)).toEqual([`e${won}`])
    })

    it('to a stream each: all are written, each at the position that was answered', async () => {
      const of = await twoStores()
      const answers = await Promise.all(MANY.map((at) => of(at).append(`stockport.action-A${at}`, 'no stream', events(`e${at}`))))
      const found = await all(log().store.readAll())
      const byPosition = new Map(found.map(({ position, stream }) => [position, stream]))
      expect(byPosition.size).toBe(100)
      expect(answers.map(({ position }) => byPosition.get(position))).toEqual(MANY.map((at) => `stockport.action-A${at}`))
    })

    it('of one and the same command: it is written once, and all are told the same', async () => {
      const of = await twoStores()
      const answers = await Promise.all(MANY.map((at) => of(at).append(action, 'no stream', numbered('same', 3))))
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
      expect(await all(log().store.readAll())).toHaveLength(3)
    })

    it('one after the other without waiting: each expects what the one before will leave', async () => {
      const { store } = log()
      const answers = await Promise.allSettled(MANY.map((at) => store.append(action, at === 0 ? 'no stream' : at - 1, events(`e${at}`))))
      const done = answers.filter(({ status }) => status === 'fulfilled').length
      const found = await all(store.readStream(action))
      expect(found).toHaveLength(done)
      for (const [at, one] of answers.entries()) {
        if (one.status === 'fulfilled') expect(one.value.revision).toBe(at)
        else expect(one.reason).toBeInstanceOf(WrongExpectedRevision)
      }
    })
  })

  describe('appends that are refused', () => {
    const log = eachItsOwn(newLog)

    it('leave no hole, and nobody sees a later event before an earlier one', async () => {
      const { store, elsewhere, capabilities } = log()
      const [other, reader] = [await elsewhere(), await elsewhere()]
      const handed: string[] = []
      const subscription = reader.subscribe({ after: null }, ({ position }) => void handed.push(position))
      let writing = 2
      const write = async (of: EventStore, stream: string): Promise<void> => {
        for (let at = 0; at < 40; at += 1) {
          await of.append(stream, at === 0 ? 'no stream' : at * 2 - 1, numbered(`${stream}-${at}-`, 2))
          await refusal(of.append(stream, 500, events(`refused ${at}`)))
          await refusal(of.append(stream, at * 2 + 1, [event(`whole ${at}`), event(`broken ${at}`, { data: { share: 0.5 } })]))
          await refusal(of.append(stream, at * 2 + 1, [event(`new ${at}`), event(`${stream}-0-0`)]))
        }
      }
      const done = () => void (writing -= 1)
      const writers = Promise.all([write(store, action).finally(done), write(other, 'salford.review-R1').finally(done)])
      const met: string[] = []
      while (writing > 0) {
        const head = await reader.head()
        const [last] = await all(reader.readAll({ direction: 'backwards', limit: 1 }))
        if (head !== null) expect(last && last.position >= head).toBe(true)
        met.push(...(await all(reader.readAll({ after: met.at(-1) ?? null }))).map(({ position }) => position))
        const revisions = (await all(reader.readStream(action))).map(({ revision }) => revision)
        expect(revisions).toEqual(revisions.map((_, revision) => revision))
        await new Promise((resolve) => void setImmediate(resolve))
      }
      await writers
      met.push(...(await all(reader.readAll({ after: met.at(-1) ?? null }))).map(({ position }) => position))
      const positions = (await all(store.readAll())).map(({ position }) => position)
      expect(positions).toHaveLength(160)
      expect(met).toEqual(positions)
      while (handed.length < 160) await new Promise((resolve) => setTimeout(resolve, 5))
      await subscription.stop()
      expect(handed).toEqual(positions)
      if (capabilities.dense) expect(positions.map(Number)).toEqual(Array.from({ length: 160 }, (_, at) => at))
    })
  })
}
