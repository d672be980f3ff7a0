import { AppendTooLarge, type EventStore, type NewEvent } from '@ledger/event-store'
import { eachItsOwn, type NewLog } from './log-under-test.js'
import { action, all, event, namesIn, numbered, refusal } from './examples.js'

const LIMIT = 1024 * 1024

const worded = (name: string, words: string): NewEvent => event(name, { data: { words } })

/** Appends that grow by a byte with each letter more. */
const growing: Readonly<Record<string, (letters: number) => readonly NewEvent[]>> = {
  'one event': (letters) => [worded('one', 'x'.repeat(letters))],
  'letters of two bytes': (letters) => [worded('one', 'é'.repeat(300_000) + 'x'.repeat(letters))],
  'letters of four bytes': (letters) => [worded('one', '🙂'.repeat(200_000) + 'x'.repeat(letters))],
  'letters that are written as six': (letters) => [worded('one', '\u0001'.repeat(100_000) + 'x'.repeat(letters))],
  'many small events': (letters) => [...numbered('small', 800), worded('last', 'x'.repeat(letters))],
}

/** With how many letters it is exactly at the limit. The refusal says by how many bytes it was over. */
const fitting = async (store: EventStore, append: (letters: number) => readonly NewEvent[]): Promise<number> => {
  const error = await refusal(store.append(action, 'no stream', append(LIMIT)))
  expect(error).toBeInstanceOf(AppendTooLarge)
  const { bytes, limit } = error as AppendTooLarge
  expect(limit).toBe(LIMIT)
  return LIMIT - (bytes - limit)
}

export const limits = (newLog: NewLog): void => {
  describe('an append of 1 MiB', () => {
    const log = eachItsOwn(newLog)

    it.each(Object.entries(growing))('of %s is taken, and one byte more refused, whole', async (_, append) => {
      const { store } = log()
      const letters = await fitting(store, append)
      expect(await refusal(store.append(action, 'no stream', append(letters + 1)))).toMatchObject({ bytes: LIMIT + 1, limit: LIMIT })
      expect(await store.head()).toBeNull()
      const kept = append(letters)
      expect(await store.append(action, 'no stream', kept)).toMatchObject({ revision: kept.length - 1 })
      const found = await all(store.readStream(action))
      expect(found.map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
      expect(found.at(-1)?.data).toEqual(kept.at(-1)?.data)
    })

    it('is no limit of the stream', async () => {
      const { store } = log()
      for (let at = 0; at < 3; at += 1) {
        await store.append(action, at === 0 ? 'no stream' : at - 1, [worded(`big${at}`, 'x'.repeat(900_000))])
      }
      expect(await namesIn(store.readStream(action))).toEqual(['big0', 'big1', 'big2'])
      expect(await namesIn(store.readAll({ direction: 'backwards' }))).toEqual(['big2', 'big1', 'big0'])
    })
  })

  describe('many events in one append', () => {
    const log = eachItsOwn(newLog)

    it('are all written, in their order', async () => {
      const { store } = log()
      const many = numbered('e', 1200)
      const appended = await store.append(action, 'no stream', many)
      const found = await all(store.readStream(action))
      expect(found.map(({ id, revision }) => [id, revision])).toEqual(many.map(({ id }, revision) => [id, revision]))
      expect(appended).toEqual({ revision: 1199, position: found.at(-1)?.position })
    })

    it.each([
      ['holds a fraction', event('last', { data: { share: 0.5 } })],
      ['has no id', event('last', { id: '' })],
      ['has an id in capitals', event('last', { id: event('last').id.toUpperCase() })],
      ['has no type', event('last', { type: '' })],
      ['has a type of two words', event('last', { type: 'Action planned' })],
      ['has no version', event('last', { version: 0 })],
      ['is the first again', event('e0')],
    ])('are none of them written where the last %s', async (_, last) => {
      const { store } = log()
      await refusal(store.append(action, 'no stream', [...numbered('e', 300), last]))
      expect(await all(store.readAll())).toEqual([])
      expect(await all(store.readStream(action))).toEqual([])
      expect((await store.append(action, 'no stream', numbered('e', 2))).revision).toBe(1)
    })

    it('are seen all together or not at all, by whoever reads meanwhile', async () => {
      const { store, elsewhere } = log()
      const other = await elsewhere()
      let writing = true
      const writer = (async () => {
        for (let at = 0; at < 30; at += 1) await store.append(action, at === 0 ? 'no stream' : at * 7 - 1, numbered(`w${at}-`, 7))
      })().finally(() => (writing = false))
      const counts: number[] = []
      while (writing) {
        counts.push((await all(other.readStream(action))).length, (await all(store.readAll())).length)
        await new Promise((resolve) => void setImmediate(resolve))
      }
      await writer
      expect(counts.filter((count) => count % 7 !== 0)).toEqual([])
      expect(await all(other.readStream(action))).toHaveLength(210)
    })
  })
}
