import { BACKWARDS, END, NO_STREAM, START, StreamNotFoundError } from '@eventstore/db-client'
import { startStandIn, type StandIn } from './index.js'
import { clientOf, gathered, letClientsGo, said, wordsOf } from './through-the-client.js'

describe('a read', () => {
  let standIn: StandIn
  beforeAll(async () => {
    standIn = await startStandIn()
    const client = clientOf(standIn.url)
    for (const words of ['one', 'two', 'three']) await client.appendToStream('a', said(words))
    await client.appendToStream('b', [said('four'), said('five')], { expectedRevision: NO_STREAM })
  })
  afterEach(letClientsGo)
  afterAll(() => standIn.stop())

  const words = async (options: Parameters<ReturnType<typeof clientOf>['readStream']>[1]) =>
    wordsOf(await gathered(clientOf(standIn.url).readStream('a', options)))

  test('of a stream goes both ways from the start, the end and between', async () => {
    expect(await words({ fromRevision: START })).toEqual(['one', 'two', 'three'])
    expect(await words({ fromRevision: 1n })).toEqual(['two', 'three'])
    expect(await words({ fromRevision: END })).toEqual([])
    expect(await words({ fromRevision: 9n })).toEqual([])
    expect(await words({ fromRevision: END, direction: BACKWARDS })).toEqual(['three', 'two', 'one'])
    expect(await words({ fromRevision: 1n, direction: BACKWARDS })).toEqual(['two', 'one'])
    expect(await words({ fromRevision: START, direction: BACKWARDS })).toEqual(['one'])
    expect(await words({ maxCount: 2 })).toEqual(['one', 'two'])
    expect(await words({ maxCount: 2, fromRevision: END, direction: BACKWARDS })).toEqual(['three', 'two'])
  })

  test('of a stream that was never written to says so', async () => {
    await expect(gathered(clientOf(standIn.url).readStream('nobody'))).rejects.toThrow(StreamNotFoundError)
  })

  test('of $all has the events of the server among ours, at positions that rise and are not dense', async () => {
    const all = await gathered(clientOf(standIn.url).readAll())
    const positions = all.map(({ event }) => event?.position?.commit ?? 0n)
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)))
    expect(positions[0]).toBeGreaterThan(0n)
    expect(new Set(positions.slice(1).map((position, index) => position - (positions[index] ?? 0n))).size).toBeGreaterThan(2)
    expect(all.some(({ event }) => event?.streamId.startsWith('$'))).toBe(true)
    expect(wordsOf(all.filter(({ event }) => event?.type === 'Said'))).toEqual(['one', 'two', 'three', 'four', 'five'])
  })

  test('of $all begins with the event at the position forwards, and with the one before it backwards', async () => {
    const client = clientOf(standIn.url)
    const all = await gathered(client.readAll())
    const fromPosition = all.at(-2)?.event?.position
    if (!fromPosition) throw new Error('no position')
    expect(wordsOf(await gathered(client.readAll({ fromPosition })))).toEqual(['four', 'five'])
    expect(wordsOf(await gathered(client.readAll({ fromPosition, direction: BACKWARDS, maxCount: 2 })))).toEqual(['three', 'two'])
    expect(wordsOf(await gathered(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 })))).toEqual(['five'])
    expect(await gathered(client.readAll({ fromPosition: END }))).toEqual([])
  })

  test('of $all, page by page, is the same as in one', async () => {
    const client = clientOf(standIn.url)
    const all = await gathered(client.readAll())
    const paged = [...(await gathered(client.readAll({ maxCount: 2 })))]
    for (;;) {
      const fromPosition = paged.at(-1)?.event?.position
      if (!fromPosition) throw new Error('no position')
      const [, ...next] = await gathered(client.readAll({ fromPosition, maxCount: 3 }))
      if (next.length === 0) break
      paged.push(...next)
    }
    expect(paged).toEqual(all)
  })

  test('from a position at which no event begins is refused', async () => {
    await expect(gathered(clientOf(standIn.url).readAll({ fromPosition: { commit: 2_744n, prepare: 2_744n } }))).rejects.toThrow(
      'invalid position',
    )
  })
})
