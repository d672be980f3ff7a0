import { once } from 'node:events'
import { END, NO_STREAM } from '@eventstore/db-client'
import { startStandIn, type StandIn } from './index.js'
import { clientOf, letClientsGo, said, toldBy } from './through-the-client.js'

describe('a subscription', () => {
  let standIn: StandIn
  beforeEach(async () => void (standIn = await startStandIn()))
  afterEach(async () => {
    await letClientsGo()
    await standIn.stop()
  })

  test('to $all tells what was, that it caught up, and then what comes, without gap or repeat', async () => {
    const client = clientOf(standIn.url)
    for (const words of ['one', 'two']) await client.appendToStream('a', said(words))
    const subscription = client.subscribeToAll()
    const confirmed = once(subscription, 'confirmation')
    const { until } = toldBy(subscription)
    await confirmed
    await until('(caught up)')
    for (const words of ['three', 'four']) await client.appendToStream('b', said(words))
    expect(await until('four')).toEqual(['one', 'two', '(caught up)', 'three', 'four'])
  })

  test('from a position tells what comes after it', async () => {
    const client = clientOf(standIn.url)
    const { position } = await client.appendToStream('a', said('one'))
    await client.appendToStream('a', said('two'))
    if (!position) throw new Error('no position')
    expect(await toldBy(client.subscribeToAll({ fromPosition: position })).until('(caught up)')).toEqual(['two', '(caught up)'])
  })

  test('from the end tells only what comes', async () => {
    const client = clientOf(standIn.url)
    await client.appendToStream('a', said('one'))
    const { until } = toldBy(client.subscribeToAll({ fromPosition: END }))
    await until('(caught up)')
    await client.appendToStream('a', said('two'))
    expect(await until('two')).toEqual(['(caught up)', 'two'])
  })

  test('to a stream waits for it to begin, and tells of no other', async () => {
    const client = clientOf(standIn.url)
    const { until } = toldBy(client.subscribeToStream('a'))
    await until('(caught up)')
    await client.appendToStream('b', said('other'))
    await client.appendToStream('a', [said('one'), said('two')], { expectedRevision: NO_STREAM })
    expect(await until('two')).toEqual(['(caught up)', 'one', 'two'])
    expect(await toldBy(client.subscribeToStream('a', { fromRevision: 0n })).until('(caught up)')).toEqual(['two', '(caught up)'])
  })

  test('of a hundred events at once falls behind and catches up again', async () => {
    const client = clientOf(standIn.url)
    const { until } = toldBy(client.subscribeToAll({ fromPosition: END }))
    await until('(caught up)')
    const many = Array.from({ length: 120 }, (_, index) => said(`${index}`))
    await client.appendToStream('a', many)
    const told = await until('119')
    expect(told.filter((words) => !String(words).startsWith('('))).toEqual(many.map(({ data }) => data.words))
    expect(told).toContain('(fell behind)')
  })
})
