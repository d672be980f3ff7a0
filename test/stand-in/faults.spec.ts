import { randomUUID } from 'node:crypto'
import { NO_STREAM, NotLeaderError, UnavailableError } from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { startStandIn, type Fault, type StandIn } from './index.js'
import { newFaults } from './faults.js'
import { afterOutage, clientOf, gathered, letClientsGo, said, toldBy, wordsOf } from './through-the-client.js'

describe.each([
  ['BatchAppend', true],
  ['Append', false],
])('with %s, a client whose server fails', (_name, batchAppend) => {
  let standIn: StandIn
  beforeEach(async () => void (standIn = await startStandIn({ batchAppend })))
  afterEach(async () => {
    await letClientsGo()
    await standIn.stop()
  })

  const countOf = (stream: string) => standIn.log.stream(stream).length
  const failing = async (fault: Fault, url = standIn.url) => {
    const client = clientOf(url)
    await client.appendToStream('a', said('before'), { expectedRevision: NO_STREAM })
    standIn.faults.add(fault)
    const event = said('one', randomUUID())
    const send = () => client.appendToStream('a', event, { expectedRevision: 0n })
    const error: unknown = await send().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    return { client, send, error }
  }

  test('before the write sees the connection break, and nothing is written', async () => {
    const { error, send } = await failing({ what: 'reset-before', method: 'write' })
    expect(error).toBeInstanceOf(UnavailableError)
    expect(countOf('a')).toBe(1)
    expect(await afterOutage(send)).toMatchObject({ nextExpectedRevision: 1n })
    expect(countOf('a')).toBe(2)
  })

  test('after the write sees the same, and the same ids at the same revision again are the same success', async () => {
    const { error, send } = await failing({ what: 'reset-after', method: 'write' })
    expect(error).toBeInstanceOf(UnavailableError)
    expect(countOf('a')).toBe(2)
    expect(await afterOutage(send)).toMatchObject({ nextExpectedRevision: 1n })
    expect(countOf('a')).toBe(2)
  })

  test('by not being ready is told so', async () => {
    const { error } = await failing({ what: 'not-ready', method: 'write' })
    expect(error).toBeInstanceOf(UnavailableError)
    expect(standIn.faults.happened).toEqual([{ method: batchAppend ? 'batch-append' : 'append', what: 'not-ready' }])
  })

  test('by not being the leader is told who is, and goes there', async () => {
    const leader = await startStandIn({ batchAppend })
    try {
      const { error, client } = await failing({ what: 'not-leader', method: 'write', leader: { host: '127.0.0.1', port: leader.port } })
      expect(error).toBeInstanceOf(NotLeaderError)
      expect((error as NotLeaderError).leader).toEqual({ address: '127.0.0.1', port: leader.port })
      await client.appendToStream('b', said('one'))
      expect([countOf('b'), leader.log.stream('b').length]).toEqual([0, 1])
    } finally {
      await leader.stop()
    }
  })

  test('by running out of time is told so', async () => {
    const { error } = await failing({ what: 'timeout', method: 'write' })
    expect(error).toMatchObject({ type: batchAppend ? 'deadline-exceeded' : 'timeout' })
    expect(countOf('a')).toBe(1)
  })

  test('and ends the call with the deadline is told so, and nothing is written', async () => {
    const { error } = await failing({ what: 'deadline-exceeded', method: 'write' })
    expect(error).toMatchObject({ type: 'deadline-exceeded' })
    expect(countOf('a')).toBe(1)
  })

  test('to be in time, the time being over already, is told so, and nothing is written', async () => {
    const late = clientOf(standIn.url).appendToStream('a', said('late'), { deadline: -1_000 })
    await expect(late).rejects.toMatchObject({ type: 'deadline-exceeded' })
    expect(countOf('a')).toBe(0)
  })

  test('by being gone is refused, and finds everything when it is back at the same port', async () => {
    const client = clientOf(standIn.url)
    await client.appendToStream('a', said('one'))
    await standIn.stop()
    await expect(client.appendToStream('a', said('no'))).rejects.toMatchObject({ code: status.UNAVAILABLE })
    await standIn.restart()
    await afterOutage(() => client.appendToStream('a', said('two')))
    expect(wordsOf(await gathered(client.readStream('a')))).toEqual(['one', 'two'])
  })
})

describe('a client whose server', () => {
  let standIn: StandIn
  beforeEach(async () => void (standIn = await startStandIn({ batchAppend: false })))
  afterEach(async () => {
    await letClientsGo()
    await standIn.stop()
  })

  test.each(['silent', 'silent-after'] as const)('is %s gives up at its own deadline', async (what) => {
    const client = clientOf(standIn.url)
    standIn.faults.add({ what, method: 'append' })
    await expect(client.appendToStream('a', said('one'), { deadline: 300 })).rejects.toMatchObject({ type: 'deadline-exceeded' })
    expect(standIn.log.stream('a')).toHaveLength(what === 'silent' ? 0 : 1)
  })

  test('lets it in and never answers gives up at its own deadline', async () => {
    standIn.blackHole(true)
    const client = clientOf(`${standIn.url}&defaultDeadline=300`)
    const reading = client.readStream('a')
    reading.on('error', () => undefined)
    await expect(client.deleteStream('a')).rejects.toMatchObject({ type: 'deadline-exceeded' })
  })

  test('is slow waits', async () => {
    const client = clientOf(standIn.url)
    standIn.faults.add({ what: 'slow', method: 'append', milliseconds: 50 })
    await client.appendToStream('a', said('one'))
    expect(standIn.faults.happened).toEqual([{ method: 'append', what: 'slow' }])
  })

  test.each([
    ['error', '(unavailable)'],
    ['reset', '(unavailable)'],
    ['end', '(end)'],
  ] as const)('drops its subscription by %s knows it, and has what was told so far', async (by, told) => {
    const client = clientOf(standIn.url)
    for (const words of ['one', 'two', 'three']) await client.appendToStream('a', said(words))
    standIn.faults.add({ what: 'drop', method: 'subscribe', afterEvents: 2, by })
    const said2 = await toldBy(client.subscribeToStream('a')).until(told)
    expect(['one', 'two'].slice(0, said2.length - 1)).toEqual(said2.slice(0, -1))
    expect(await toldBy(client.subscribeToStream('a')).until('(caught up)')).toEqual(['one', 'two', 'three', '(caught up)'])
  })
})

describe('faults', () => {
  const drawn = (seed: number) => {
    const faults = newFaults(seed)
    faults.add({ what: 'not-ready', times: 1_000, chance: 0.3 })
    return Array.from({ length: 200 }, () => faults.take('read') !== undefined)
  }

  test('by chance are the same for the same seed, and about as many as asked for', () => {
    expect(drawn(1)).toEqual(drawn(1))
    expect(drawn(1)).not.toEqual(drawn(2))
    const share = drawn(1).filter(Boolean).length / 200
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThan(0.45)
  })

  test('happen as often as asked for, to the calls they name', () => {
    const faults = newFaults(1)
    faults.add({ what: 'not-ready', method: 'write', times: 2 })
    const methods = ['read', 'append', 'subscribe', 'batch-append', 'append'] as const
    expect(methods.map((method) => faults.take(method)?.what)).toEqual([undefined, 'not-ready', undefined, 'not-ready', undefined])
  })
})
