import { END, eventTypeFilter, excludeSystemEvents, streamNameFilter, type Filter, type Position } from '@eventstore/db-client'
import { startStandIn, type StandIn } from './index.js'
import { clientOf, letClientsGo, said, toldBy } from './through-the-client.js'

describe('a filtered subscription', () => {
  let standIn: StandIn
  beforeEach(async () => void (standIn = await startStandIn()))
  afterEach(async () => {
    await letClientsGo()
    await standIn.stop()
  })

  const written = async (streams: readonly string[]) => {
    const client = clientOf(standIn.url)
    for (const [index, stream] of streams.entries()) await client.appendToStream(stream, said(`${stream}${index}`))
    return client
  }

  test.each<readonly [string, Filter, readonly string[]]>([
    ['names of streams by prefix', streamNameFilter({ prefixes: ['a', 'c'] }), ['a0', 'c2']],
    ['names of streams by pattern', streamNameFilter({ regex: '^[bc]$' }), ['b1', 'c2']],
    ['types by prefix', eventTypeFilter({ prefixes: ['Sai'] }), ['a0', 'b1', 'c2']],
    ['types by pattern', eventTypeFilter({ regex: '^Other' }), []],
    ['all but the events of the server', excludeSystemEvents(), ['a0', 'b1', 'c2']],
  ])('lets through %s', async (_what, filter, words) => {
    const client = await written(['a', 'b', 'c'])
    expect(await toldBy(client.subscribeToAll({ filter })).until('(caught up)')).toEqual([...words, '(caught up)'])
  })

  const checkpointsOf = (prefix: string, fromPosition?: Position) => {
    const client = clientOf(standIn.url)
    const positions: bigint[] = []
    const waiting: { readonly count: number; readonly resolve: () => void }[] = []
    const filter = streamNameFilter({
      prefixes: [prefix],
      maxSearchWindow: 2,
      checkpointInterval: 2,
      checkpointReached: (_subscription, { commit }) => {
        positions.push(commit)
        for (const { count, resolve } of waiting) if (positions.length >= count) resolve()
      },
    })
    const told = toldBy(client.subscribeToAll({ filter, ...(fromPosition && { fromPosition }) }))
    const reached = (count: number) =>
      new Promise<void>((resolve) => (positions.length >= count ? resolve() : waiting.push({ count, resolve })))
    return { positions, reached, ...told }
  }

  test('tells how far it looked, ever further, even where nothing fits: catching up and live', async () => {
    const client = await written(Array.from({ length: 20 }, () => 'a'))
    const { positions, reached, until } = checkpointsOf('nothing')
    await until('(caught up)')
    const caughtUp = positions.length
    expect(caughtUp).toBeGreaterThanOrEqual(5)
    for (let index = 0; index < 12; index += 1) await client.appendToStream('b', said('live'))
    await reached(caughtUp + 3)
    expect(new Set(positions).size).toBe(positions.length)
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)))
  })

  test('goes on from any place it told of, with no event left out and none twice', async () => {
    await written(Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? 'a' : 'b')))
    const first = checkpointsOf('a')
    const all = (await first.until('(caught up)')).filter((words) => words !== '(caught up)')
    expect(all).toHaveLength(8)
    const records = standIn.log.all.filter(({ stream }) => stream === 'a')
    for (const commit of first.positions) {
      const rest = await checkpointsOf('a', { commit, prepare: commit }).until('(caught up)')
      const after = records.filter(({ position }) => position > commit).length
      expect(rest.slice(0, -1)).toEqual(after === 0 ? [] : all.slice(-after))
    }
  })

  test('from the end tells only what comes', async () => {
    const client = await written(['a'])
    const { until } = toldBy(client.subscribeToAll({ fromPosition: END, filter: streamNameFilter({ prefixes: ['a'] }) }))
    await until('(caught up)')
    await client.appendToStream('b', said('other'))
    await client.appendToStream('a', said('one'))
    expect(await until('one')).toEqual(['(caught up)', 'one'])
  })
})
