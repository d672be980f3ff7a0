import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idFrom, onDay, uuidFrom, type Command, type CommandContext, type Envelope, type Outcome, type ReadDatabase } from '@ledger/kernel'
import { inMemoryStore } from '../in-memory/index.js'
import { systemClock } from '../recorded-at.js'
import { openSqliteStore } from '../sqlite/index.js'
import type { EventStore } from '../store.js'
import { AddDuty, addDuty, context, OpenRota, openRota } from '../test/rota.js'
import type { FactQueries } from './facts.js'
import { handle } from './handle.js'
import type { FactSource } from './tokens.js'

const stores = {
  'in memory': async () => ({ store: inMemoryStore(), dispose: () => undefined }),
  'in a SQLite file': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
    const store = await openSqliteStore(folder, { clock: systemClock, saltKey: Buffer.alloc(32) })
    return { store, dispose: () => rmSync(folder, { recursive: true }) }
  },
}

/** A read database that has one table, of the number of agencies, and was built to the position of the log. */
const agencies =
  (store: EventStore, count: () => number): FactSource['read'] =>
  async (partnership) =>
    ({ partnership, position: await store.head(), all: () => [], get: () => ({ count: count() }) }) as ReadDatabase

const queries: FactQueries<unknown, unknown, { agencies: number }> = {
  agencies: (db) => db.get<{ count: number }>('SELECT count FROM agencies')?.count ?? 0,
}

describe.each(Object.entries(stores))('a command, with the log %s', (_, open) => {
  const keys = { commandKey: Buffer.alloc(32, 1) }
  const rotaId = idFrom('open')
  const stream = `stockport.rota-${rotaId}`
  let store: EventStore
  let dispose: () => void
  let known: number
  let asked: (string | undefined)[]

  beforeEach(async () => {
    ;({ store, dispose } = await open())
    ;[known, asked] = [9, []]
  })
  afterEach(async () => {
    await store.close()
    dispose()
  })

  const facts: FactSource = {
    read: (partnership, after) => {
      asked.push(after)
      return agencies(store, () => known)(partnership)
    },
  }
  const opens = (commandId = 'open', name = 'Weekends', changes: Partial<CommandContext> = {}): Promise<Outcome> =>
    handle(new OpenRota({ name }, context(commandId, changes)), openRota, {}, { store, keys })
  const adds = (commandId: string, agencyIds: readonly string[], changes: Partial<CommandContext> = {}): Promise<Outcome> =>
    handle(new AddDuty({ rotaId, agencyIds }, context(commandId, changes)), addDuty, queries, { store, keys, facts })
  const log = async (): Promise<readonly Envelope[]> => {
    const found: Envelope[] = []
    for await (const event of store.readStream(stream)) found.push(event)
    return found
  }

  it('happens: the event carries who, when, which command, and an id that derives from it', async () => {
    const outcome = await opens('open', 'Weekends', { correlationId: 'run', source: { via: 'import', knownTo: '2020-03-31' } })
    const [event] = await log()
    expect(outcome).toEqual({ done: true, id: rotaId, stream, revision: 0, position: event?.position })
    expect(event).toMatchObject({
      id: uuidFrom('open', stream, '0'),
      type: 'RotaOpened',
      version: 1,
      occurredOn: onDay('2025-06-04'),
      data: { rotaId, name: 'Weekends' },
      meta: {
        actor: context('open').actor,
        command: { id: 'open', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, correlationId: 'run', causationId: null },
        source: { via: 'import', knownTo: '2020-03-31' },
      },
    })
  })

  it('takes the version from the event type', async () => {
    await opens()
    await adds('add', ['A1'])
    expect((await log()).map(({ version }) => version)).toEqual([1, 2])
  })

  it('repeated does nothing and answers the same, however late', async () => {
    const first = await opens()
    const second = await adds('add', ['A1', 'A2'])
    await adds('add more', ['A3'])
    known = 0
    expect(await opens()).toEqual(first)
    expect(await adds('add', ['A1', 'A2'], { ifMatch: 0, today: '2026-01-01' })).toEqual(second)
    expect(await log()).toHaveLength(4)
  })

  it.each<[string, () => Promise<Outcome>]>([
    ['data', () => adds('add', ['A2'])],
    ['actor', () => adds('add', ['A1'], { actor: { ...context('add').actor, said: { kind: 'agency', agencyId: 'A1' } } })],
    ['day', () => adds('add', ['A1'], { occurredOn: onDay('2025-06-03') })],
    ['source', () => adds('add', ['A1'], { source: { via: 'api', knownTo: null } })],
  ])('under the id of a command with another %s is refused', async (_difference, again) => {
    await opens()
    await adds('add', ['A1'])
    expect(await again()).toEqual({ done: false, refused: 'command-id-reused', detail: { commandId: 'add' } })
    expect(await log()).toHaveLength(2)
  })

  it('under an id used for another stream is another command', async () => {
    const other = { partnership: 'salford' }
    expect(await opens('open')).toMatchObject({ done: true })
    expect(await opens('open', 'Nights', other)).toMatchObject({ done: true, stream: `salford.rota-${rotaId}` })
  })

  it('is refused when the sender saw another revision', async () => {
    await opens()
    await adds('add', ['A1'])
    expect(await adds('late', ['A2'], { ifMatch: 0 })).toEqual({ done: false, refused: 'stale', detail: { expected: 0, actual: 1 } })
    expect(await adds('in time', ['A2'], { ifMatch: 1 })).toMatchObject({ done: true, revision: 2 })
  })

  it('for a thing that is not there is refused', async () => {
    expect(await adds('add', ['A1'])).toEqual({ done: false, refused: 'not-found', detail: { category: 'rota', id: rotaId } })
    expect(await store.head()).toBeNull()
  })

  it('refused by the domain leaves no trace, and is decided afresh', async () => {
    await opens()
    known = 0
    expect(await adds('add', ['A1'])).toEqual({ done: false, refused: 'more-than-there-are', detail: { agencies: 0 } })
    known = 1
    expect(await adds('add', ['A1'])).toMatchObject({ done: true, revision: 1 })
  })

  it('that changes nothing leaves no trace, and answers where the stream stands', async () => {
    await opens()
    const { revision, position } = (await adds('add', ['A1'])) as Extract<Outcome, { done: true }>
    expect(await adds('add again', ['A1'])).toEqual({ done: true, id: rotaId, stream, revision, position })
    expect(await log()).toHaveLength(2)
  })

  it('rests on facts read once the database has passed what the sender saw, and says at which position', async () => {
    await opens()
    const head = (await store.head()) ?? ''
    await adds('add', ['A1'], { after: head })
    expect(asked).toEqual([head])
    expect((await log())[1]?.data).toMatchObject({ agencies: 9, factsAt: head })
  })

  it('sent twice at once happens once, and both are told the same', async () => {
    await opens()
    const outcomes = await Promise.all([adds('add', ['A1', 'A2']), adds('add', ['A1', 'A2'])])
    expect(outcomes[0]).toMatchObject({ done: true, revision: 2 })
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(await log()).toHaveLength(3)
  })

  it('sent at once with another under the same id: one happens, the other is refused', async () => {
    await opens()
    const outcomes = await Promise.all([adds('add', ['A1']), adds('add', ['A2'])])
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
    expect(outcomes.find(({ done }) => !done)).toMatchObject({ refused: 'command-id-reused' })
    expect(await log()).toHaveLength(2)
  })

  it('racing others for one stream is decided again on what they made of it', async () => {
    await opens()
    const outcomes = await Promise.all(['A1', 'A2', 'A1', 'A3'].map((agencyId, at) => adds(`add ${at}`, [agencyId])))
    expect(outcomes.every(({ done }) => done)).toBe(true)
    const added = (await log()).slice(1).map(({ data }) => (data as { agencyId: string }).agencyId)
    expect([...added].sort()).toEqual(['A1', 'A2', 'A3'])
  })

  it('racing others with a revision that the sender saw is stale for all but one', async () => {
    await opens()
    const outcomes = await Promise.all(['A1', 'A2', 'A3'].map((agencyId) => adds(`add ${agencyId}`, [agencyId], { ifMatch: 0 })))
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
    expect(outcomes.filter(({ done }) => !done)).toEqual(
      [1, 2].map(() => ({ done: false, refused: 'stale', detail: { expected: 0, actual: 1 } })),
    )
  })

  it('stops at an event it does not know, and folds no further', async () => {
    await opens()
    const [first] = await log()
    const { meta, occurredOn } = first as Envelope
    await store.append(stream, 0, [{ id: uuidFrom('x'), type: 'DutyAdded', version: 3, occurredOn, data: {}, meta }])
    await expect(adds('add', ['A1'])).rejects.toThrow('DutyAdded version 3')
  })

  it('that needs facts is not decided without a place to read them', async () => {
    await opens()
    const command: Command<{ rotaId: string; agencyIds: readonly string[] }> = new AddDuty({ rotaId, agencyIds: ['A1'] }, context('add'))
    await expect(handle(command, addDuty, queries, { store, keys })).rejects.toThrow('nothing is given to read them from')
  })
})
