import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { idFrom, type AsAt, type Question } from '@ledger/kernel'
import { detailsOfPartnership } from '@ledger/partnership'
import { openReadModels, placeOf, ReadModelsBehind, reopening, type ReadModels, type Reopening } from '@ledger/projections'
import { makeSmallLedger, TODAY } from '../../../test/journeys/small-ledger.js'
import { openDataFolder, type DataFolder } from '../data-folder.js'
import { everyEventType, everyProjection } from '../everything.js'
import type { Dress } from '../layout/dress.js'
import { serve } from '../serve.js'
import { draw } from './draw.js'
import type { AboutOf, PageName } from './drawn-pages.js'
import type { Drawing } from './messages.js'
import { openReaders, PageNotDrawn, type Readers, type ReadersOptions } from './readers.js'

const folder = mkdtempSync(join(tmpdir(), 'ledger-readers-'))
const place = placeOf({ folder, projections: everyProjection, eventTypes: everyEventType })
const viewer = { personId: null, agencyIds: [] }
const code = 'exampleshire'
let opened: DataFolder
let models: ReadModels
let here: Reopening
const pools: Readers[] = []

const pool = (options: ReadersOptions = {}): Readers => {
  const readers = openReaders(place, options)
  pools.push(readers)
  return readers
}

/** A thread that draws as ours does, but ends, or never answers, where it is asked for the history of something of that name. */
const troubled = (): string => {
  const path = join(folder, 'troubled.mjs')
  const reader = createRequire(__filename).resolve('@ledger/server/reader')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'
     const on = parentPort.on.bind(parentPort)
     const trouble = ({ about }) => { if (about.id === 'end') process.exit(3); while (about.id === 'never') continue }
     parentPort.on = (name, listen) => on(name, (asked) => { trouble(asked); listen(asked) })
     await import(${JSON.stringify(pathToFileURL(reader).href)})`,
  )
  return path
}

const asked = (asAt: AsAt | null): Question => ({ viewer, asAt, today: asAt?.date ?? TODAY })

const drawing = async <Name extends PageName>(page: Name, about: AboutOf<Name>, asAt: AsAt | null = null): Promise<Drawing<Name>> => {
  const db = await models.read(code, asAt)
  const details = detailsOfPartnership(await models.read(code, null), asked(null), {})
  if (!details) throw new Error('expected the small ledger to hold its partnership')
  const then: AsAt = { date: '2025-06-30', basis: 'happened' }
  const dress: Dress = {
    ...{
      cspNonce: 'once',
      formToken: 'token',
      asAt,
      partnership: { ...details, code },
      person: null,
      came: 'may choose',
      administers: false,
      whatIsSeen: null,
      age: null,
      unfinishedImports: [],
    },
    ...{ here: null, glass: { open: [], notices: [], unanswered: [] }, earlier: { basis: 'recorded', day: '', month: '', year: '' } },
  }
  const earlier = { question: asked(then), tables: (await models.read(code, then)).whereabouts }
  return { page, about, question: asked(asAt), tables: db.whereabouts, earlier, dress }
}

beforeAll(async () => {
  await makeSmallLedger(folder)
  opened = await openDataFolder({ folder })
  models = openReadModels({ store: opened.log, vault: opened.vault, folder, projections: everyProjection, eventTypes: everyEventType })
  here = reopening(place)
})

afterAll(async () => {
  for (const readers of pools) await readers.close()
  here.close()
  await models.close()
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a page drawn by a reader thread', () => {
  it('is the page that this thread would draw, now and as at a date', async () => {
    const readers = pool()
    const pages = async (asAt: AsAt | null): Promise<readonly Drawing[]> => [
      await drawing('partnership-answers', {}, asAt),
      await drawing('recommendations-counted', { counted: undefined }, asAt),
      await drawing('recommendations-counted', { counted: 'moved-up' }, asAt),
      await drawing('recommendation-details', { recommendationId: idFrom('calls') }, asAt),
      await drawing('review-details', { reviewId: idFrom('amber') }, asAt),
      await drawing('reviews-list', {}, asAt),
      await drawing('action-details', { actionId: idFrom('rota'), recorded: undefined }, asAt),
      await drawing('history-of', { id: idFrom('amber'), page: undefined }, asAt),
    ]
    const dates: readonly (AsAt | null)[] = [null, { date: '2026-03-31', basis: 'recorded' }, { date: '2026-03-31', basis: 'happened' }]
    for (const asAt of dates)
      for (const one of await pages(asAt)) {
        const direct = draw(here, one)
        expect(await readers.draw(one)).toBe(direct)
        if (asAt === null) expect(direct).toContain('Exampleshire')
      }
  })

  it('is nothing where there is no such thing', async () => {
    expect(await pool().draw(await drawing('action-details', { actionId: 'NONE', recorded: undefined }))).toBeNull()
  })

  it('says what a reader in this thread would say where the tables are not there any more', async () => {
    const one = await drawing('reviews-list', {})
    const gone = { ...one, tables: { ...one.tables, path: join(folder, 'read', 'gone.db') } }
    const failed = pool().draw(gone)
    await expect(failed).rejects.toBeInstanceOf(ReadModelsBehind)
    await expect(failed).rejects.toMatchObject({ name: 'ReadModelsBehind', partnership: code })
  })
})

describe('a reader thread', () => {
  it('is begun again when it has ended: only the page that it was at is lost', async () => {
    const readers = pool({ threads: 1, entry: troubled() })
    const [lost, waiting] = [readers.draw(await drawing('history-of', { id: 'end', page: undefined })), drawing('reviews-list', {})]
    const drawn = readers.draw(await waiting)
    await expect(lost).rejects.toBeInstanceOf(PageNotDrawn)
    expect(await drawn).toContain('Exampleshire')
  })

  it('is ended and begun again when a page takes too long', async () => {
    const readers = pool({ threads: 1, entry: troubled(), patience: 5_000 })
    await expect(readers.draw(await drawing('history-of', { id: 'never', page: undefined }))).rejects.toThrow(/took longer than/)
    expect(await readers.draw(await drawing('reviews-list', {}))).toContain('Exampleshire')
  })

  it('holds up neither this thread nor the next page', async () => {
    const readers = pool({ threads: 2, entry: troubled() })
    let isOver = false
    const never = readers.draw(await drawing('history-of', { id: 'never', page: undefined })).finally(() => (isOver = true))
    never.catch(() => undefined)
    expect(await readers.draw(await drawing('reviews-list', {}))).toContain('Exampleshire')
    expect(isOver).toBe(false)
  })
})

describe('the site', () => {
  it('answers a short question that came after a long one before it', async () => {
    const served = await serve({ folder, port: 0 })
    const order: string[] = []
    const get = async (name: string, path: string) => {
      const response = await fetch(served.address + path)
      await response.text()
      order.push(`${name} ${response.status}`)
    }
    await Promise.all([get('long', `/partnerships/${code}`), get('short', '/health/live')])
    await served.close()
    expect(order).toEqual(['short 200', 'long 200'])
  })
})
