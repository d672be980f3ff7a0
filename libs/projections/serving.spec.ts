import { LogUnavailable } from '@ledger/event-store'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import { eventType } from '@ledger/kernel'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { readdirSync } from 'node:fs'
import { factSource, openProjector, placeOf, projection, reading, ReadModelsBehind, TablesStopped, type ReadModels } from './index.js'
import { actionChecks, casework, eventTypes, openAsks, projections } from './test/casework.js'
import { tidied } from './test/opened.js'
import { troubledLog } from './test/troubled-log.js'

const { folder, opened } = tidied()
const asks = 'SELECT ask_id FROM open_asks ORDER BY ask_id'
const counted = [projection({ ...openAsks, version: 2 }), actionChecks]
const open: ReadModels[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

/** A log that may be in trouble, and readers over a folder that wait for it 50 milliseconds, or as long as they must. */
const troubled = () => {
  const store = inMemoryStore()
  const trouble = troubledLog(store)
  const data = folder()
  const models = (
    options: { readonly projections?: typeof projections; readonly eventTypes?: typeof eventTypes; readonly follows?: boolean } = {},
  ): ReadModels => {
    const all = { store: trouble.log, vault: inMemoryVault(), folder: data, projections, eventTypes, ledgerId: 'L1', ...options }
    const projector = openProjector(all)
    if (options.follows) projector.follow()
    const place = placeOf(all)
    const made = reading({ store: trouble.log, place, projector, ledgerId: 'L1', patience: { looking: 50, deciding: 20_000 } })
    open.push(made)
    return made
  }
  return { ...trouble, ...casework(store), data, store, models }
}

const until = async <Answer>(ask: () => Promise<Answer>, holds: (answer: Answer) => boolean): Promise<Answer> => {
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('while the tables are made anew because a projection changed', () => {
  it('the older ones serve with their age; then the new ones do, and the older are gone', async () => {
    const { found, address, models, hold, letGo, data } = troubled()
    await found('ex')
    await address('ex', 'K1')
    const before = models()
    await before.upToDate('ex')
    await before.close()
    const last = await address('ex', 'K2')
    const [older] = readdirSync(`${data}/read`).filter((name) => name.endsWith('.db'))

    const after = models({ projections: counted })
    hold()
    const meanwhile = await after.read('ex', null)
    expect([meanwhile.all(asks), typeof meanwhile.asOf]).toEqual([[{ ask_id: 'K1' }], 'string'])
    letGo()

    const anew = await after.upToDate('ex', last)
    expect([anew.all(asks), anew.asOf]).toEqual([[{ ask_id: 'K1' }, { ask_id: 'K2' }], null])
    expect(meanwhile.all(asks)).toEqual([{ ask_id: 'K1' }])
    expect(readdirSync(`${data}/read`).filter((name) => name.endsWith('.db'))).toEqual([expect.not.stringMatching(older ?? '')])
    expect(readdirSync(`${data}/read`)).not.toContainEqual(expect.stringMatching('unfinished'))
  })

  it('happens by itself, and says so', async () => {
    const { found, models, hold, letGo } = troubled()
    await found('ex')
    const before = models()
    await before.upToDate('ex')
    await before.close()

    const after = models({ projections: counted, follows: true })
    await after.partnerships()
    hold()
    await until(after.state, ([ex]) => ex?.rebuilding === true && ex.serving)
    letGo()
    expect(await until(after.state, ([ex]) => ex?.rebuilding === false && ex.asOf === null)).toMatchObject([
      { stopped: null, serving: true },
    ])
  })

  it('a question that the older tables cannot answer is for later', async () => {
    const { found, models, hold, letGo } = troubled()
    await found('ex')
    const before = models({ projections: [openAsks] })
    await before.upToDate('ex')
    await before.close()
    const after = models()
    hold()
    const db = await after.read('ex', null)
    expect(() => db.all('SELECT * FROM action_checks')).toThrow(ReadModelsBehind)
    expect(() => db.atOnce((rows) => rows.get('SELECT checks FROM open_asks'))).toThrow(ReadModelsBehind)
    letGo()
    expect((await after.upToDate('ex')).all('SELECT * FROM action_checks')).toEqual([])
  })

  it('and there are no older ones, a page is for later too', async () => {
    const { found, models, hold, letGo } = troubled()
    await found('ex')
    const first = models()
    hold()
    await expect(first.read('ex', null)).rejects.toThrow(ReadModelsBehind)
    letGo()
    expect((await first.upToDate('ex')).all(asks)).toEqual([])
  })
})

describe('while the log cannot be reached', () => {
  it('pages are served with their age, facts are not, and what was recorded comes in by itself when the log answers again', async () => {
    const { found, address, models, down } = troubled()
    await found('ex')
    await address('ex', 'K1')
    const all = models({ follows: true })
    await all.upToDate('ex')
    await until(all.state, ([ex]) => ex?.asOf === null)
    const position = await address('ex', 'K2')
    await until(all.state, ([ex]) => ex?.position === position)

    down(true)
    const late = await address('ex', 'K3')
    const page = await all.read('ex', null, late)
    expect([page.all(asks).length, typeof page.asOf]).toEqual([2, 'string'])
    await expect(factSource(all).read('ex', late)).rejects.toThrow(LogUnavailable)
    expect(await all.state()).toMatchObject([
      { partnership: 'ex', position, asOf: expect.any(String) as string, stopped: null, serving: true },
    ])
    expect(await all.partnerships()).toEqual(['ex'])

    down(false)
    await until(all.state, ([ex]) => ex?.position === late && ex.asOf === null)
    expect((await all.read('ex', null)).all(asks)).toHaveLength(3)
  })

  it('a process that begins then serves what an earlier one left', async () => {
    const { found, address, models, down } = troubled()
    await found('ex')
    await address('ex', 'K1')
    const before = models()
    await before.upToDate('ex')
    await before.read('ex', { date: '2020-01-01', basis: 'happened' })
    await before.close()
    down(true)
    const after = models()
    await after.warm()
    expect(await after.partnerships()).toEqual(['ex'])
    expect((await after.read('ex', null)).all(asks)).toEqual([{ ask_id: 'K1' }])
    expect((await after.read('ex', null)).asOf).not.toBeNull()
    expect((await after.read('ex', { date: '2020-01-01', basis: 'happened' })).all(asks)).toEqual([])
  })
})

describe('an event that cannot be read', () => {
  it('stops its partnership, which goes on serving with its age; others go on; nobody decides by what is left', async () => {
    const { found, address, record, models } = troubled()
    await found('ex')
    await found('why')
    const before = await address('ex', 'K1')
    const all = models({ follows: true })
    await record('ex.action-9', { type: 'ActionFlown', data: {} })
    const beyond = await address('ex', 'K2')
    await address('why', 'K3')

    const [ex, why] = await until(all.state, ([ex, why]) => typeof ex?.stopped === 'string' && why?.asOf === null)
    expect(ex).toMatchObject({ position: before, asOf: expect.any(String) as string, lag: { events: 2 }, serving: true, rebuilding: false })
    expect(ex?.stopped).toMatch('found ActionFlown version 1')
    expect(why).toMatchObject({ stopped: null, lag: { events: 0, seconds: 0 } })

    const page = await all.read('ex', null, beyond)
    expect([page.all(asks), typeof page.asOf]).toEqual([[{ ask_id: 'K1' }], 'string'])
    await expect(factSource(all).read('ex', beyond)).rejects.toThrow(TablesStopped)
    await expect(all.catchUp()).rejects.toThrow(TablesStopped)
    expect((await all.read('why', null)).all(asks)).toEqual([{ ask_id: 'K3' }])
  })

  it('leaves older tables in place that have gone further', async () => {
    const { found, address, record, models, data } = troubled()
    await found('ex')
    const before = models()
    await before.upToDate('ex')
    await before.close()
    const older = readdirSync(`${data}/read`)
    await record('ex.action-9', { type: 'ActionFlown', data: {} })
    await address('ex', 'K2')
    const after = models({ projections: counted })
    expect((await after.read('ex', null)).asOf).not.toBeNull()
    await expect(after.upToDate('ex')).rejects.toThrow(TablesStopped)
    expect(readdirSync(`${data}/read`).filter((name) => name.endsWith('.db'))).toEqual(older.filter((name) => name.endsWith('.db')))
  })
})

it('a page as at a date that would need an event that cannot be read is for later, and says so', async () => {
  const { found, record, address, models } = troubled()
  await found('ex')
  await record('ex.action-9', { type: 'ActionFlown', data: {} })
  await address('ex', 'K1')
  const knowing = models({ eventTypes: [...eventTypes, eventType('ActionFlown', { about: 'reference' })] })
  await knowing.upToDate('ex')
  await knowing.close()
  const older = models({ projections: counted })
  await expect(older.read('ex', { date: '2020-01-01', basis: 'happened' })).rejects.toThrow(TablesStopped)
})

it('the state of the tables says what they lack', async () => {
  const { found, address, models } = opened(inMemoryStore(), { patience: 20_000 })
  await found('ex')
  await models.upToDate('ex')
  expect(await models.state()).toMatchObject([{ partnership: 'ex', asOf: null, lag: { events: 0, seconds: 0 } }])
  await address('ex', 'K1')
  const last = await address('ex', 'K2')
  expect(await models.state()).toMatchObject([{ asOf: expect.any(String) as string, lag: { events: 2 }, rebuilding: false, stopped: null }])
  await models.read('ex', null)
  expect(await models.state()).toMatchObject([{ asOf: null, lag: { events: 0 }, position: last }])
})
