import { randomUUID } from 'node:crypto'
import { NO_STREAM, WrongExpectedVersionError, MaxAppendSizeExceededError, ANY, STREAM_EXISTS } from '@eventstore/db-client'
import { startStandIn, type StandIn } from './index.js'
import { afterOutage, bytes, clientOf, gathered, letClientsGo, said, wordsOf } from './through-the-client.js'

describe.each([
  ['BatchAppend', true],
  ['Append', false],
])('an append by %s', (_name, batchAppend) => {
  let standIn: StandIn
  beforeAll(async () => void (standIn = await startStandIn({ batchAppend })))
  afterEach(letClientsGo)
  afterAll(() => standIn.stop())

  test('answers with the revision and the position of its last event', async () => {
    const client = clientOf(standIn.url)
    const first = await client.appendToStream('a', [said('one'), said('two')], { expectedRevision: NO_STREAM })
    const second = await client.appendToStream('a', said('three'), { expectedRevision: first.nextExpectedRevision })
    expect([first.success, first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([true, 1n, 2n])
    const last = (await gathered(client.readStream('a'))).at(-1)?.event
    expect(second.position).toEqual({ commit: last?.position?.commit, prepare: last?.position?.commit })
    expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n)
  })

  test("at a revision that is not the stream's own is refused, and tells which it is", async () => {
    const client = clientOf(standIn.url)
    await client.appendToStream('b', [said('one'), said('two')], { expectedRevision: NO_STREAM })
    const refused = async (stream: string, expectedRevision: bigint | typeof NO_STREAM | typeof STREAM_EXISTS) => {
      const error = await client.appendToStream(stream, said('other'), { expectedRevision }).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(WrongExpectedVersionError)
      const { streamName, expectedVersion, actualVersion } = error as WrongExpectedVersionError
      return [streamName, expectedVersion, actualVersion]
    }
    expect(await refused('b', NO_STREAM)).toEqual(['b', NO_STREAM, 1n])
    expect(await refused('b', 0n)).toEqual(['b', 0n, 1n])
    expect(await refused('b', 7n)).toEqual(['b', 7n, 1n])
    expect(await refused('nobody', 0n)).toEqual(['nobody', 0n, 'no_stream'])
    expect(await refused('nobody', STREAM_EXISTS)).toEqual(['nobody', STREAM_EXISTS, 'no_stream'])
    expect(wordsOf(await gathered(client.readStream('b')))).toEqual(['one', 'two'])
  })

  test('sent again with the same ids is the same success, however much came after', async () => {
    const client = clientOf(standIn.url)
    const events = [said('one', randomUUID()), said('two', randomUUID())]
    const once = await client.appendToStream('c', events, { expectedRevision: NO_STREAM })
    await client.appendToStream('c', said('three'), { expectedRevision: 1n })
    expect(await client.appendToStream('c', events, { expectedRevision: NO_STREAM })).toEqual(once)
    expect(wordsOf(await gathered(client.readStream('c')))).toEqual(['one', 'two', 'three'])
  })

  test("sent again after the stream was loaded anew is written twice: ids are not compared at the stream's own revision", async () => {
    const client = clientOf(standIn.url)
    const event = said('one', randomUUID())
    await client.appendToStream('d', event, { expectedRevision: NO_STREAM })
    expect(await client.appendToStream('d', event, { expectedRevision: 0n })).toMatchObject({ nextExpectedRevision: 1n })
    expect(wordsOf(await gathered(client.readStream('d')))).toEqual(['one', 'one'])
  })

  test('of which some ids were written and some not is refused whole', async () => {
    const client = clientOf(standIn.url)
    const [one, two] = [said('one', randomUUID()), said('two', randomUUID())]
    await client.appendToStream('e', [one, two], { expectedRevision: NO_STREAM })
    const refused = (events: (typeof one)[], expectedRevision: typeof NO_STREAM | typeof ANY) =>
      expect(client.appendToStream('e', events, { expectedRevision })).rejects.toThrow(WrongExpectedVersionError)
    await refused([one, said('other')], NO_STREAM)
    await refused([said('other'), two], NO_STREAM)
    await refused([one, two, said('three')], NO_STREAM)
    await refused([one, said('other')], ANY)
    expect(wordsOf(await gathered(client.readStream('e')))).toEqual(['one', 'two'])
  })

  test('at any revision is known again only while the server remembers its ids, and in that stream only', async () => {
    const client = clientOf(standIn.url)
    const event = said('one', randomUUID())
    const once = await client.appendToStream('f', event, { expectedRevision: ANY })
    expect(await client.appendToStream('f', event, { expectedRevision: ANY })).toEqual(once)
    await client.appendToStream('g', event, { expectedRevision: ANY })
    await standIn.stop()
    await standIn.restart()
    const again = await afterOutage(() => client.appendToStream('f', event, { expectedRevision: ANY }))
    expect(again).toMatchObject({ nextExpectedRevision: 1n })
    expect(await client.appendToStream('f', event, { expectedRevision: NO_STREAM })).toMatchObject({ nextExpectedRevision: 0n })
  })

  test('of more than 1 MiB is refused and tells how much is taken; in many messages it is all or none', async () => {
    const client = clientOf(standIn.url)
    const error = await client.appendToStream('h', [bytes(600_000), bytes(600_000)]).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError)
    expect((error as MaxAppendSizeExceededError).maxAppendSize).toBe(1_048_576)
    const many = Array.from({ length: 20 }, () => bytes(1_000))
    await client.appendToStream('h', many, { expectedRevision: NO_STREAM, batchAppendSize: 3_000 })
    expect(await gathered(client.readStream('h'))).toHaveLength(20)
  })

  test('of nothing writes nothing', async () => {
    const client = clientOf(standIn.url)
    await client.appendToStream('i', said('one'))
    expect(await client.appendToStream('i', [], { expectedRevision: 0n })).toMatchObject({ success: true, nextExpectedRevision: 0n })
  })

  test('of which many are under way at once gives each its own answer', async () => {
    const client = clientOf(standIn.url)
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => client.appendToStream(`j-${index % 25}`, said(`${index}`), { expectedRevision: NO_STREAM })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(25)
  })
})
