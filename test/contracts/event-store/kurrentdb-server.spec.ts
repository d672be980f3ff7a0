import { randomUUID } from 'node:crypto'
import {
  AppendTooLarge,
  foundLedger,
  ledgerOf,
  LogUnavailable,
  systemClock,
  WrongExpectedRevision,
  type EventStore,
} from '@ledger/event-store'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import { openKurrentStore, type KurrentOptions } from '@ledger/event-store/kurrentdb'
import { startStandIn, type Fault, type StandIn } from '../../stand-in/index.js'
import { action, all, event, events, inOrder, namesIn, otherAction, refusal, someEvents } from './examples.js'
import { SALT_KEY } from './log-under-test.js'

/** Where nobody answers, this is how long a test waits; nothing else may take as long. */
const soon = { patience: 2000 }

/** As a caller does who is told to come again: a busy machine answers late, too. */
const persistently = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error
    }
  }
}

describe('a log on a server', () => {
  let standIn: StandIn
  const opened: EventStore[] = []
  const open = async (options: Partial<KurrentOptions> = {}): Promise<EventStore> => {
    const store = await openKurrentStore(standIn.url, { clock: systemClock, saltKey: SALT_KEY, patience: 60_000, ...options })
    opened.push(store)
    return store
  }
  /** What others write to the server without asking us. */
  const others = (stream: string, metadata: unknown = {}, type = 'Noted') =>
    standIn.log.write(stream, [
      { id: randomUUID(), type, json: true, data: Buffer.from('{}'), metadata: Buffer.from(JSON.stringify(metadata)) },
    ])
  beforeEach(async () => {
    standIn = await startStandIn()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()))
    await standIn.stop()
  })

  describe('that others use too', () => {
    const ours = {
      format: 1,
      leaf: 'x',
      meta: { command: { hash: '' } },
      occurredOn: null,
      recordedAt: '2025-06-04T09:30:00.000Z',
      version: 1,
    }
    const noise = (): void => {
      others('$stats-127.0.0.1', ours, '$statsCollected')
      others('~key-A1', ours)
      others('~key', ours)
      others('orders-1', ours)
      others(otherAction, { some: 'metadata' })
      others('another ledger/stockport.action-A1', ours)
    }

    it('gives its own events alone, by whatever way they are asked for', async () => {
      noise()
      const store = await open()
      expect(await store.head()).toBeNull()
      await foundLedger(store, { demonstration: false })
      noise()
      const handed: string[] = []
      const subscription = store.subscribe({ after: null }, ({ stream }) => void handed.push(stream))
      await store.append(action, 'no stream', events('one'))
      noise()
      const appended = await store.append(action, 0, events('two'))
      noise()
      expect(await ledgerOf(store)).toMatchObject({ demonstration: false })
      expect((await all(store.readAll())).map(({ stream }) => stream)).toEqual(['~ledger', action, action])
      expect(await namesIn(store.readAll({ direction: 'backwards', limit: 2 }))).toEqual(['two', 'one'])
      expect(await store.head()).toBe(appended.position)
      while (handed.length < 3) await store.head()
      await subscription.stop()
      expect(handed).toEqual(['~ledger', action, action])
    })

    it('has positions that are not dense, and sort', async () => {
      const store = await open()
      await someEvents(store)
      noise()
      await store.append(action, 2, events('last'))
      const positions = (await all(store.readAll())).map(({ position }) => position)
      expect(positions).toEqual([...positions].sort())
      expect(positions).not.toContain((BigInt((positions[0] ?? '').slice(-20)) + 1n).toString().padStart(20, '0'))
      expect(await namesIn(store.readAll({ after: positions[8] ?? null }))).toEqual(['last'])
      expect(await namesIn(store.readAll({ after: positions[0] ?? null, limit: 2 }))).toEqual(['a1', 'a2'])
    })

    it('keeps the streams of two ledgers apart that have a prefix each', async () => {
      const [mine, theirs] = [await open({ prefix: 'mine/' }), await open({ prefix: 'theirs/' })]
      await someEvents(mine)
      await theirs.append(action, 'no stream', events('one'))
      expect(await namesIn(theirs.readAll())).toEqual(['one'])
      expect(await namesIn(mine.readAll())).toEqual(inOrder)
      expect(await namesIn(mine.readAll({ filter: { types: ['ActionChecked'] } }))).toEqual(['b2', 'a3'])
    })
  })

  describe('the time of an event', () => {
    const at = (time: string) => () => `2025-06-04T${time}:00.000Z`
    const times = async (store: EventStore) => (await all(store.readAll())).map(({ recordedAt }) => recordedAt.slice(11, 16))

    it('never runs backwards, whoever wrote by a slow clock, and however it is read', async () => {
      const [fast, slow] = [await open({ clock: at('10:00') }), await open({ clock: at('09:00') })]
      await fast.append(action, 'no stream', events('one'))
      await slow.append(otherAction, 'no stream', events('two'))
      for (const store of [fast, slow, await open()]) {
        expect((await all(store.readStream(otherAction))).map(({ recordedAt }) => recordedAt.slice(11, 16))).toEqual(['10:00'])
        expect(await times(store)).toEqual(['10:00', '10:00'])
      }
      await (await open({ clock: at('11:00') })).append(action, 0, events('three'))
      expect(await times(slow)).toEqual(['10:00', '10:00', '11:00'])
    })

    it('is no earlier than the newest that its writer knew', async () => {
      const [fast, slow] = [await open({ clock: at('10:00') }), await open({ clock: at('09:00') })]
      await fast.append(action, 'no stream', events('one'))
      await all(slow.readAll())
      await slow.append(otherAction, 'no stream', events('two'))
      const stored = JSON.parse(Buffer.from(standIn.log.stream(otherAction)[0]?.metadata ?? []).toString()) as { recordedAt: string }
      expect(stored.recordedAt).toBe(at('10:00')())
    })

    it('counts for its London day', async () => {
      const [fast, slow] = [await open({ clock: at('23:30') }), await open({ clock: at('12:00') })]
      await fast.append(action, 'no stream', events('one'))
      const { position } = await slow.append(otherAction, 'no stream', events('two'))
      expect(await slow.lastPositionOn('2025-06-04')).toBeNull()
      expect(await slow.lastPositionOn('2025-06-05')).toBe(position)
    })
  })

  describe('what is stored', () => {
    it('has the leaves it has in any other store', async () => {
      const [store, memory] = [await open(), inMemoryStore({ saltKey: SALT_KEY })]
      const one = event('one', { occurredOn: { precision: 'text', value: 'On going' }, data: { 10: 'ten', 9: 'nine', words: 'Zoë ✓' } })
      const there = await store.append(action, 'no stream', [one])
      const here = await memory.append(action, 'no stream', [one])
      expect(await store.leafAt(there.position)).toBe(await memory.leafAt(here.position))
    })

    it('is JSON, for whoever looks at the server', async () => {
      await (await open()).append(action, 'no stream', events('one'))
      const [stored] = standIn.log.stream(action)
      expect(stored).toMatchObject({ type: 'ActionPlanned', json: true, id: event('one').id })
      expect(JSON.parse(Buffer.from(stored?.data ?? []).toString())).toEqual({ actionId: 'one' })
      expect(Object.keys(JSON.parse(Buffer.from(stored?.metadata ?? []).toString()) as object)).toEqual([
        ...['format', 'leaf', 'meta', 'occurredOn', 'recordedAt', 'version'],
      ])
    })

    it('by a newer version is refused, with what to do', async () => {
      others(action, { format: 2, leaf: '', meta: {} })
      await expect(all((await open()).readStream(action))).rejects.toThrow(
        'by a newer Lessons Ledger (format 2; this one knows 1). Use the newer one.',
      )
    })

    it('with other keys is refused', async () => {
      await foundLedger(await open(), {})
      expect((await refusal(open({ saltKey: Buffer.alloc(32, 8) }))).message).toContain('the vault belongs to another ledger')
      await open()
    })
  })

  it('that takes less than 1 MiB says how much', async () => {
    await standIn.stop()
    standIn = await startStandIn({ maxAppendSize: 10_000 })
    const store = await open()
    const error = await refusal(store.append(action, 'no stream', [event('big', { data: { words: 'x'.repeat(20_000) } })]))
    expect(error).toBeInstanceOf(AppendTooLarge)
    expect(error).toMatchObject({ limit: 10_000 })
  })

  describe('while the server fails', () => {
    const settles: readonly [string, Fault, 'appended' | 'not written' | 'unknown'][] = [
      ['the connection breaks before it is written', { what: 'reset-before', method: 'append' }, 'appended'],
      ['the connection breaks after it is written', { what: 'reset-after', method: 'append' }, 'appended'],
      ['the leader has changed', { what: 'not-leader', method: 'append', leader: { host: '127.0.0.1', port: 0 } }, 'appended'],
      ['the server is not ready', { what: 'not-ready', method: 'append' }, 'appended'],
      ['the server times out', { what: 'timeout', method: 'append' }, 'appended'],
      ['nobody answers, and it is not written', { what: 'silent', method: 'append' }, 'unknown'],
      ['nobody answers, and it is written', { what: 'silent-after', method: 'append' }, 'unknown'],
      ['nobody answers the first question', { what: 'silent', method: 'features' }, 'not written'],
    ]
    it.each(settles)('an append is settled: %s', async (_, fault, answer) => {
      const store = await persistently(() => open(answer === 'appended' ? {} : soon))
      standIn.faults.add('leader' in fault ? { ...fault, leader: { host: '127.0.0.1', port: standIn.port } } : fault)
      const attempt = store.append(action, 'no stream', events('one', 'two'))
      if (answer === 'appended') await attempt
      else expect(await refusal(attempt)).toMatchObject({ name: 'LogUnavailable', outcome: answer, retryAfter: 5 })
      const after = await open()
      expect(await persistently(() => store.append(action, 'no stream', events('one', 'two')))).toMatchObject({ revision: 1 })
      expect(await persistently(() => namesIn(store.readAll()))).toEqual(['one', 'two'])
      expect(await refusal(after.append(action, 'no stream', events('three')))).toBeInstanceOf(WrongExpectedRevision)
    })

    it.each(['silent', 'slow'] as const)('a reading ends that nobody answers: %s', async (what) => {
      const store = await persistently(() => open(soon))
      standIn.faults.add(what === 'slow' ? { what, milliseconds: 5000, method: 'read' } : { what, method: 'read' })
      expect(await refusal(all(store.readAll()))).toBeInstanceOf(LogUnavailable)
      expect(await persistently(() => all(store.readAll()))).toEqual([])
    })

    it.each(['nobody is there', 'nobody answers'])('everything ends, and goes on when the server is back: %s', async (how) => {
      const store = await persistently(() => open(soon))
      await persistently(() => store.append(action, 'no stream', events('one')))
      const handed: string[] = []
      const subscription = store.subscribe({ after: null }, ({ meta }) => void handed.push(meta.command.id))
      if (how === 'nobody is there') await standIn.stop()
      else standIn.blackHole(true)
      const asked = [
        () => all(store.readAll()),
        () => all(store.readStream(action)),
        () => store.head(),
        () => store.lastPositionOn('2030-01-01'),
        () => open(soon),
        () => store.append(action, 0, events('two')),
      ]
      for (const ask of asked) expect(await refusal(ask())).toMatchObject({ name: 'LogUnavailable', outcome: 'not written' })
      if (how === 'nobody is there') await standIn.restart()
      else standIn.blackHole(false)
      await persistently(() => store.append(action, 0, events('two')))
      await persistently(() => store.append(action, 1, events('three')))
      while (handed.length < 3) await persistently(() => store.head())
      await subscription.stop()
      expect(handed).toEqual(['one', 'two', 'three'])
    })

    it.each(['error', 'reset', 'end'] as const)('a subscription that drops goes on where it was: by %s', async (by) => {
      standIn.faults.add({ what: 'drop', method: 'subscribe', afterEvents: 1, by, times: 3 })
      const store = await open()
      const handed: string[] = []
      const subscription = store.subscribe({ after: null }, ({ meta }) => void handed.push(meta.command.id))
      for (let count = 0; count < 20; count += 1) await store.append(`stockport.action-A${count}`, 'no stream', events(`e${count}`))
      while (handed.length < 20) await store.head()
      await subscription.stop()
      expect(handed).toEqual(Array.from({ length: 20 }, (_, count) => `e${count}`))
    })
  })
})
