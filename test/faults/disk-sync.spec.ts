import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faults, noFiu, type Call, type Faults } from './disk/fiu.js'
import { lifeOf, seen, started, type Life } from './disk/life.js'
import { nothingTold, notRecorded, settle } from './disk/told.js'
import { NOTHING_AMISS, truthAbout } from './disk/truth.js'
import { makeLedgerUnderFire } from './under-fire.js'

const cannot = noFiu()
if (cannot) console.log(`disk faults of single calls: not tried, for ${cannot}`)
const tried = cannot ? describe.skip : describe

const SYNC: readonly Call[] = ['posix/io/sync/fsync', 'posix/io/sync/fdatasync']
const READ: readonly Call[] = ['posix/io/rw/pread']

tried('a disk that fails under eight writers', () => {
  let [base, folder] = ['', '']
  let fiu: Faults
  let life: Life | undefined

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'ledger-disk-'))
    await makeLedgerUnderFire(join(base, 'made'))
  })
  beforeEach(() => {
    folder = join(base, 'data')
    cpSync(join(base, 'made'), folder, { recursive: true })
    fiu = faults()
  })
  afterEach(async () => {
    await life?.end()
    life = undefined
    fiu.remove()
    rmSync(folder, { recursive: true, force: true })
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  const settledAndJudged = async (told: ReturnType<typeof nothingTold>) => {
    const open = told.unknown.length
    await life?.end()
    const after = await started(folder)
    try {
      await settle(after.address, told)
    } finally {
      await after.kill()
    }
    expect(told.unknown).toEqual([])
    return { open, truth: await truthAbout(folder, told) }
  }

  it('to bring a commit to the disk: never answered as recorded, and nothing more is written until it is started again', async () => {
    const told = nothingTold()
    life = await lifeOf(folder, told, fiu.environment)
    await life.until('acknowledged', 5)
    fiu.fail(...SYNC)
    await life.until('refused', 5)
    fiu.heal(...SYNC)
    const before = told.acknowledged.length
    await life.until('refused', 5)
    expect(told.acknowledged).toHaveLength(before)
    await seen(life, /has recorded nothing since .*nothing more is written until the ledger is started again \(SQLITE_IOERR_FSYNC\)/)
    expect(await life.pages()).toEqual([200, 200])
    const { open, truth } = await settledAndJudged(told)
    console.log(
      `fsync fails: ${told.acknowledged.length} answered 200 and ${told.acknowledged.length - truth.lost.length} are there, ${notRecorded(told).length} answered 503 or 412 and ${truth.recordedAllTheSame.length} are, ${open} answered as not known yet and settled after a restart, twice ${truth.twice.length}`,
    )
    expect([told.wrong, truth]).toEqual([[], NOTHING_AMISS])
  })

  it('to bring the file itself to the disk, after a commit: what was answered is there, and the writing stops', async () => {
    const told = nothingTold()
    life = await lifeOf(folder, told, fiu.failingAt('in log checkpoint', ...SYNC))
    await life.until('refused', 5)
    fiu.heal(...SYNC)
    await seen(life, /nothing more is written until the ledger is started again/)
    expect(await life.pages()).toEqual([200, 200])
    const { open, truth } = await settledAndJudged(told)
    console.log(
      `fsync fails in a checkpoint: ${told.acknowledged.length} answered 200 and ${told.acknowledged.length - truth.lost.length} are there, ${notRecorded(told).length} answered 503 or 412 and ${truth.recordedAllTheSame.length} are, ${open} not known`,
    )
    expect([told.wrong, truth]).toEqual([[], NOTHING_AMISS])
  })

  it('to read: pages and programs are told so and nothing crashes; when it reads again, so do they', async () => {
    const told = nothingTold()
    life = await lifeOf(folder, told, fiu.environment)
    await life.until('acknowledged', 5)
    const before = told.unread
    fiu.fail(...READ)
    while (told.unread < before + 20) await life.pages()
    expect(new Set([...(await life.pages()), 200, 503])).toEqual(new Set([200, 503]))
    fiu.heal(...READ)
    const from = Date.now()
    while ((await life.pages()).some((status) => status !== 200));
    const after = Date.now() - from
    const { open, truth } = await settledAndJudged(told)
    console.log(
      `reading fails: ${told.unread} reads answered 503, ${told.acknowledged.length} answered 200 and ${told.acknowledged.length - truth.lost.length} are there, ${notRecorded(told).length} answered 503 or 412 and ${truth.recordedAllTheSame.length} are, ${open} not known and settled, pages again after ${after} ms`,
    )
    expect([told.wrong, truth]).toEqual([[], NOTHING_AMISS])
  })
})
