import type { EventStore } from '@ledger/event-store'
import { oneFilled, type NewLog } from './log-under-test.js'
import { action, all, namesIn, numbered } from './examples.js'

const TURNS = 13

/** Two partnerships' events by turns, in thirteen stretches each; the first has two pages and one event more. */
const twoPartnerships = (page: number) => {
  const [length, others] = [2 * page + 1, Math.ceil(page / 17)]
  const share = Math.ceil(length / TURNS)
  const fill = async (store: EventStore): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const own = numbered('o', Math.min(length, (turn + 1) * share)).slice(turn * share)
      await store.append(action, turn === 0 ? 'no stream' : turn * share - 1, own)
      const other = numbered('t', (turn + 1) * others).slice(turn * others)
      await store.append('salford.review-R1', turn === 0 ? 'no stream' : turn * others - 1, other)
    }
  }
  return { fill, ours: numbered('o', length).map(({ meta }) => meta.command.id), total: length + TURNS * others }
}

const filters = {
  'a partnership': { partnership: 'stockport' },
  'a category': { categories: ['action'] },
  'all three': { partnership: 'stockport', categories: ['action', 'audit'], types: ['ActionPlanned', 'ActionChecked'] },
}

/** An adapter reads by the page, and where one ends an event is easily missed or met twice. */
export const pages = (newLog: NewLog, page: number): void => {
  describe('a reading over pages', () => {
    const { fill, ours, total } = twoPartnerships(page)
    const log = oneFilled(newLog, fill)
    const lengths = [1, 2, page - 1, page, page + 1, 2 * page - 1, 2 * page, 2 * page + 1]

    it.each(lengths)('of a stream, %d events', async (length) => {
      const { store } = log()
      const [first, last] = [ours.slice(0, length), ours.slice(-length)]
      expect(await namesIn(store.readStream(action, { limit: length }))).toEqual(first)
      expect(await namesIn(store.readStream(action, { from: ours.length - length }))).toEqual(last)
      expect(await namesIn(store.readStream(action, { direction: 'backwards', limit: length }))).toEqual(last.toReversed())
      expect(await namesIn(store.readStream(action, { direction: 'backwards', from: length - 1 }))).toEqual(first.toReversed())
    })

    it.each(lengths.flatMap((length) => Object.entries(filters).map(([name, filter]) => [length, name, filter] as const)))(
      'of %d events through %s',
      async (length, _, filter) => {
        const { store } = log()
        const positions = (await all(store.readStream(action))).map(({ position }) => position)
        const [first, last] = [ours.slice(0, length), ours.slice(-length)]
        expect(await namesIn(store.readAll({ filter, limit: length }))).toEqual(first)
        expect(await namesIn(store.readAll({ filter, after: positions.at(-length - 1) ?? null }))).toEqual(last)
        expect(await namesIn(store.readAll({ filter, direction: 'backwards', limit: length }))).toEqual(last.toReversed())
        const after = positions[length] ?? null
        expect(await namesIn(store.readAll({ filter, direction: 'backwards', after }))).toEqual(first.toReversed())
      },
    )

    it.each([...lengths, total - 1, total])('of all, %d events', async (length) => {
      const { store } = log()
      const everything = await all(store.readAll())
      expect(everything).toHaveLength(total)
      const [first, last] = [everything.slice(0, length), everything.slice(-length)]
      expect(await all(store.readAll({ limit: length }))).toEqual(first)
      expect(await all(store.readAll({ after: everything.at(-length - 1)?.position ?? null }))).toEqual(last)
      expect(await all(store.readAll({ direction: 'backwards', limit: length }))).toEqual(last.toReversed())
      expect(await all(store.readAll({ direction: 'backwards', after: everything[length]?.position ?? null }))).toEqual(first.toReversed())
    })

    it('from every event on, over the end of a page: neither the event itself nor a gap', async () => {
      const { store } = log()
      const everything = await all(store.readAll())
      for (const at of [0, 1, page - 2, page - 1, page, page + 1, total - page - 1, total - page, total - page + 1, 2 * page, total - 1]) {
        const after = everything[at]?.position ?? null
        expect(await all(store.readAll({ after }))).toEqual(everything.slice(at + 1))
        expect(await all(store.readAll({ after, direction: 'backwards' }))).toEqual(everything.slice(0, at).toReversed())
      }
    })

    it.each(['forwards', 'backwards'] as const)('for what is nowhere in it, %s, finds nothing', async (direction) => {
      const { store } = log()
      const nowhere = [{ partnership: 'leeds' }, { categories: ['audit'] }, { types: ['ActionChecked'] }, { categories: [] }, { types: [] }]
      for (const filter of nowhere) expect(await all(store.readAll({ filter, direction }))).toEqual([])
      expect(await all(store.readAll({ filter: { partnership: 'salford', categories: ['action'] }, direction }))).toEqual([])
    })
  })
}
