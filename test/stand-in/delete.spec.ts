import {
  ANY,
  BACKWARDS,
  END,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client'
import { startStandIn, type StandIn } from './index.js'
import { clientOf, gathered, letClientsGo, said, toldBy, wordsOf } from './through-the-client.js'

describe('a stream', () => {
  let standIn: StandIn
  beforeAll(async () => void (standIn = await startStandIn()))
  afterEach(letClientsGo)
  afterAll(() => standIn.stop())

  const withTwo = async (stream: string) => {
    const client = clientOf(standIn.url)
    await client.appendToStream(stream, [said('one'), said('two')], { expectedRevision: NO_STREAM })
    return client
  }
  const allOf = async (stream: string) => {
    const all = await gathered(clientOf(standIn.url).readAll())
    return all.filter(({ event }) => event?.streamId === stream).map(({ event }) => event?.type)
  }

  test('deleted softly is not found, and goes on at its next revision when it is written to again', async () => {
    const client = await withTwo('a')
    await client.setStreamMetadata('a', { owner: 'somebody' })
    await client.deleteStream('a', { expectedRevision: 1n })
    await expect(gathered(client.readStream('a'))).rejects.toThrow(StreamNotFoundError)
    await expect(client.appendToStream('a', said('no'), { expectedRevision: STREAM_EXISTS })).rejects.toThrow(StreamDeletedError)
    expect(await client.appendToStream('a', said('three'), { expectedRevision: NO_STREAM })).toMatchObject({ nextExpectedRevision: 2n })
    const left = await gathered(client.readStream('a'))
    expect([wordsOf(left), left[0]?.event?.revision]).toEqual([['three'], 2n])
    expect(await allOf('a')).toEqual(['Said', 'Said', 'Said'])
  })

  test('tombstoned takes nothing any more, whatever is expected, and its events stay in $all', async () => {
    const client = await withTwo('b')
    const { position } = await client.tombstoneStream('b', { expectedRevision: 1n })
    expect(position?.commit).toBeGreaterThan(0n)
    for (const expectedRevision of [ANY, NO_STREAM, STREAM_EXISTS, 1n] as const)
      await expect(client.appendToStream('b', said('no'), { expectedRevision })).rejects.toThrow(StreamDeletedError)
    await expect(gathered(client.readStream('b'))).rejects.toThrow(StreamDeletedError)
    await expect(client.deleteStream('b')).rejects.toThrow(StreamDeletedError)
    await expect(client.tombstoneStream('b')).rejects.toThrow(StreamDeletedError)
    await expect(client.setStreamMetadata('b', {})).rejects.toThrow(StreamDeletedError)
    expect(await allOf('b')).toEqual(['Said', 'Said', '$streamDeleted'])
  })

  test('tombstoned while it is subscribed to ends the subscription', async () => {
    const client = await withTwo('b2')
    const { until } = toldBy(client.subscribeToStream('b2'))
    await until('(caught up)')
    await client.tombstoneStream('b2')
    expect(await until('(stream-deleted)')).toEqual(['one', 'two', '(caught up)', '(stream-deleted)'])
  })

  test('deleted softly can still be tombstoned', async () => {
    const client = await withTwo('c')
    await client.deleteStream('c')
    await client.tombstoneStream('c')
    await expect(client.appendToStream('c', said('no'))).rejects.toThrow(StreamDeletedError)
  })

  test('is deleted at its own revision only', async () => {
    const client = await withTwo('d')
    for (const expectedRevision of [0n, 5n, NO_STREAM] as const) {
      await expect(client.deleteStream('d', { expectedRevision })).rejects.toThrow(WrongExpectedVersionError)
      const error = await client.tombstoneStream('d', { expectedRevision }).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ type: 'wrong-expected-version', streamName: 'd', actualVersion: 1n })
    }
    await expect(client.deleteStream('nobody')).rejects.toThrow(WrongExpectedVersionError)
    expect(wordsOf(await gathered(client.readStream('d')))).toEqual(['one', 'two'])
  })

  test('keeps what its metadata says it keeps, and $all has everything', async () => {
    const client = await withTwo('e')
    await client.appendToStream('e', [said('three'), said('four')])
    const left = async () => wordsOf(await gathered(client.readStream('e', { fromRevision: END, direction: BACKWARDS })))
    await client.setStreamMetadata('e', { maxCount: 3 })
    expect(await left()).toEqual(['four', 'three', 'two'])
    await client.setStreamMetadata('e', { maxCount: 3, truncateBefore: 3 })
    expect(await left()).toEqual(['four'])
    await client.setStreamMetadata('e', { truncateBefore: 9 })
    expect(await left()).toEqual([])
    expect((await client.getStreamMetadata('e')).metadata).toEqual({ truncateBefore: 9 })
    await client.setStreamMetadata('e', {})
    expect(await left()).toEqual(['four', 'three', 'two', 'one'])
    expect(await allOf('e')).toHaveLength(4)
  })

  test('lets go of events that are too old', async () => {
    let now = Date.now()
    const aged = await startStandIn({ now: () => now })
    try {
      const client = clientOf(aged.url)
      await client.setStreamMetadata('f', { maxAge: 60 })
      await client.appendToStream('f', said('one'))
      now += 61_000
      await client.appendToStream('f', said('two'))
      expect(wordsOf(await gathered(client.readStream('f')))).toEqual(['two'])
    } finally {
      await aged.stop()
    }
  })
})
