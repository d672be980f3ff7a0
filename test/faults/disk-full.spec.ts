import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMark } from '@ledger/event-store/sqlite'
import { lifeOf, refusalToStart, seen, started, until, type Life } from './disk/life.js'
import { noSmallDisk, smallDisk, type SmallDisk } from './disk/small-disk.js'
import { nothingTold, notRecorded, settle } from './disk/told.js'
import { NOTHING_AMISS, truthAbout } from './disk/truth.js'
import { makeLedgerUnderFire } from './under-fire.js'

const cannot = noSmallDisk()
if (cannot) console.log(`disk full: not tried, for ${cannot}`)
const tried = cannot ? describe.skip : describe

tried('a disk that is full', () => {
  let made: string
  let disk: SmallDisk
  let life: Life | undefined
  const there = (): void => cpSync(made, disk.folder, { recursive: true })

  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'ledger-made-'))
    await makeLedgerUnderFire(made)
  })
  beforeEach(() => {
    disk = smallDisk('32m')
  })
  afterEach(async () => {
    await life?.end()
    life = undefined
    disk.remove()
  })
  afterAll(() => rmSync(made, { recursive: true, force: true }))

  it('under eight writers: every answer is true, pages that show nothing of a case go on, and when there is room again so do the writers', async () => {
    there()
    const told = nothingTold()
    life = await lifeOf(disk.folder, told)
    await life.until('acknowledged', 10)
    await life.until('refused', 3, disk.fill)
    // What room is left within the files is used up first.
    await seen(life, /has recorded nothing since .*the disk is full|have stopped: database or disk is full/, disk.fill)
    // Who looks at a case cannot be recorded any more.
    await until(async () => (await life?.pages())?.[1] === 503, disk.fill)
    expect(await life.pages()).toEqual([200, 503])
    const { acknowledged } = told
    const before = acknowledged.length
    const marked = readMark(disk.folder)?.position ?? -1
    disk.makeRoom()
    const from = Date.now()
    await life.until('acknowledged', 1)
    const after = Date.now() - from
    await life.until('acknowledged', 10)
    while ((readMark(disk.folder)?.position ?? -1) <= marked) await life.until('acknowledged', 1)
    await settle(life.server.address, told)
    await life.end()
    const truth = await truthAbout(disk.folder, told)
    console.log(
      `disk full: ${acknowledged.length} answered 200 (${before} before there was room again) and ${acknowledged.length - truth.lost.length} are there, ${notRecorded(told).length} answered 503 or 412 and ${truth.recordedAllTheSame.length} are, ${told.pages} pages served meanwhile, recovered in ${after} ms`,
    )
    expect([told.wrong, truth]).toEqual([[], NOTHING_AMISS])
    expect(readdirSync(disk.folder).filter((name) => name.startsWith('ledger.mark-'))).toEqual([])
  })

  it('where only the tables lie: what is recorded is recorded, and the tables come after it', async () => {
    there()
    const read = join(disk.folder, 'read')
    cpSync(read, join(disk.folder, 'kept'), { recursive: true })
    const tables = smallDisk('12m', read)
    try {
      cpSync(join(disk.folder, 'kept'), read, { recursive: true })
      const told = nothingTold()
      life = await lifeOf(disk.folder, told)
      await life.until('acknowledged', 5)
      await life.until('refused', 3, tables.fill)
      expect(await life.pages()).toEqual([200, 200])
      await seen(life, /The tables of exampleshire have stopped: database or disk is full/, tables.fill)
      tables.makeRoom()
      const from = Date.now()
      await life.until('acknowledged', 1)
      const after = Date.now() - from
      await settle(life.server.address, told)
      await life.end()
      tables.remove()
      const truth = await truthAbout(disk.folder, told)
      console.log(
        `disk of the tables full: ${told.acknowledged.length} answered 200 and ${told.acknowledged.length - truth.lost.length} are there, ${notRecorded(told).length} answered 503 or 412 and ${truth.recordedAllTheSame.length} are, recovered in ${after} ms`,
      )
      expect([told.wrong, told.unread, truth]).toEqual([[], 0, NOTHING_AMISS])
    } finally {
      await life?.end()
      tables.remove()
    }
  })

  it.each(['with a ledger', 'without one'])(
    'at the start, %s: it says which folder and what to do, and starts when there is room',
    async (ledger) => {
      if (ledger === 'with a ledger') there()
      disk.fill()
      const said = await refusalToStart(disk.folder)
      expect(said).toMatch(new RegExp(`^${disk.folder}.*full.*\\n$`))
      expect(said).toContain('Make room')
      disk.makeRoom()
      await (await started(disk.folder)).kill()
      if (ledger === 'with a ledger') expect(await truthAbout(disk.folder, nothingTold())).toEqual(NOTHING_AMISS)
      console.log(`disk full at the start, ${ledger}: ${said.trim()}`)
    },
  )
})
