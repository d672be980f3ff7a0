import type { EventStore, Filter } from '@ledger/event-store'
import type { Envelope } from '@ledger/kernel'
import { isLong, oneFilled, type NewLog } from './log-under-test.js'
import { all, event } from './examples.js'

/** Names of which one begins like another, so that a filter by prefix alone lets too much through. */
const partnerships = ['stock', 'stockport', 'stockport-north', 'stockport2', 's']
const categories = ['action', 'action-plan', 'actions', 'plan', '~action']
const types = ['Action', 'ActionChecked', 'ActionCheckedAgain', 'Checked']

const streams = [
  ...partnerships.flatMap((partnership) => categories.slice(0, 4).map((category) => `${partnership}.${category}-1`)),
  '~action-stock',
  '~action',
]

const fill = async (store: EventStore): Promise<void> => {
  for (const stream of streams) {
    await store.append(
      stream,
      'no stream',
      types.map((type) => event(`${type} in ${stream}`, { type })),
    )
  }
}

/** What a filter means, from the name of the stream alone. */
const lets = ({ stream, type }: Envelope, filter: Filter): boolean => {
  const [partnership, thing] = stream.startsWith('~') ? [null, '~action'] : stream.split('.')
  const category = thing === '~action' ? thing : thing?.replace(/-1$/, '')
  return (
    (filter.partnership === undefined || filter.partnership === partnership) &&
    (!filter.categories || filter.categories.includes(category ?? '')) &&
    (!filter.types || filter.types.includes(type))
  )
}

const some = (names: readonly string[]): readonly (readonly string[] | undefined)[] => [
  undefined,
  ...names.map((name) => [name]),
  names.slice(0, 2),
  names.slice(1, 3),
  names,
  ['nowhere', names[0] ?? ''],
]

export const filters = (newLog: NewLog): void => {
  describe('names that begin alike', () => {
    const log = oneFilled(newLog, fill)

    it.each([undefined, ...partnerships, 'north', 'stockpor'])('are told apart in the partnership %s', async (partnership) => {
      const { store, capabilities } = log()
      const everything = await all(store.readAll())
      for (const oneOf of some(categories)) {
        for (const ofType of some(types)) {
          // On a server each reading is a journey: one by one, and several of both, say as much.
          const both = oneOf !== undefined && ofType !== undefined
          if (capabilities.remote && !isLong && both && oneOf.length + ofType.length < 4) continue
          const filter: Filter = {
            ...(partnership === undefined ? {} : { partnership }),
            ...(oneOf && { categories: oneOf }),
            ...(ofType && { types: ofType }),
          }
          const found = everything.filter((one) => lets(one, filter))
          expect(await all(store.readAll({ filter }))).toEqual(found)
          if (oneOf?.length !== 1) expect(await all(store.readAll({ filter, direction: 'backwards' }))).toEqual(found.toReversed())
        }
      }
    })

    it.each(streams)('are told apart in the stream %s', async (stream) => {
      const found = await all(log().store.readStream(stream))
      expect(found.map((one) => [one.stream, one.type])).toEqual(types.map((type) => [stream, type]))
    })

    it('are told apart by a subscription', async () => {
      const { store } = log()
      const filter = { partnership: 'stock', categories: ['action', 'plan'], types: ['ActionChecked'] }
      const expected = (await all(store.readAll())).filter((one) => lets(one, filter))
      const handed: Envelope[] = []
      let subscription = { stop: async () => undefined as void }
      await new Promise<void>((resolve) => {
        subscription = store.subscribe({ after: null, filter }, (one) => {
          handed.push(one)
          if (handed.length === expected.length) resolve()
        })
      })
      await subscription.stop()
      expect(handed).toEqual(expected)
    })
  })
}
