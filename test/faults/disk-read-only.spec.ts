import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brokenDisk, noBrokenDisk } from './disk/broken-disk.js'
import { lifeOf, refusalToStart, seen, started, type Life } from './disk/life.js'
import { noSmallDisk, smallDisk } from './disk/small-disk.js'
import { nothingTold, notRecorded, settle } from './disk/told.js'
import { NOTHING_AMISS, truthAbout } from './disk/truth.js'
import { makeLedgerUnderFire } from './under-fire.js'

const [cannotMount, cannotBreak] = [noSmallDisk(), noBrokenDisk()]
for (const cannot of [cannotMount, cannotBreak]) if (cannot) console.log(`disk read-only: not tried, for ${cannot}`)

let made: string
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'ledger-made-'))
  await makeLedgerUnderFire(made)
})
afterAll(() => rmSync(made, { recursive: true, force: true }))

;(cannotMount ? it.skip.each : it.each)(['with a ledger', 'without one'])(
  'a disk that is read-only at the start, %s: it says which folder and what to do, and starts when it can be written',
  async (ledger) => {
    const disk = smallDisk('32m')
    try {
      if (ledger === 'with a ledger') cpSync(made, disk.folder, { recursive: true })
      disk.readOnly()
      const said = await refusalToStart(disk.folder)
      expect(said).toMatch(new RegExp(`^${disk.folder}: expected a data folder that can be written to, found one that is not .*\\n$`))
      expect(said).toContain('mount the disk for writing')
      disk.writable()
      await (await started(disk.folder)).kill()
      if (ledger === 'with a ledger') expect(await truthAbout(disk.folder, nothingTold())).toEqual(NOTHING_AMISS)
      console.log(`disk read-only at the start, ${ledger}: ${said.trim()}`)
    } finally {
      disk.remove()
    }
  },
)

;(cannotBreak ? it.skip : it)(
  'a disk that turns read-only under eight writers: every answer is true, what shows nothing of a case goes on, and it is started again when it is mended',
  async () => {
    const disk = brokenDisk()
    const told = nothingTold()
    let life: Life | undefined
    try {
      cpSync(made, disk.folder, { recursive: true })
      life = await lifeOf(disk.folder, told)
      await life.until('acknowledged', 5)
      disk.turnReadOnly()
      await life.until('refused', 5)
      await seen(life, /nothing more is written until the ledger is started again|tables of exampleshire have stopped/)
      expect(await life.pages()).toEqual([200, 503])
      await life.end()
      const open = told.unknown.length
      disk.repair()
      const after = await started(disk.folder)
      await settle(after.address, told)
      await after.kill()
      const truth = await truthAbout(disk.folder, told)
      console.log(
        `disk turned read-only: ${told.acknowledged.length} answered 200 and ${told.acknowledged.length - truth.lost.length} are there, ${notRecorded(told).length} answered 503 or 412 and ${truth.recordedAllTheSame.length} are, ${open} not known and settled after a restart, ${told.pages} pages served`,
      )
      expect([told.wrong, truth]).toEqual([[], NOTHING_AMISS])
    } finally {
      await life?.end()
      disk.remove()
    }
  },
)
