import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '@ledger/server'
import { startStandIn, type StandIn } from '../stand-in/index.js'
import { command, here } from './command.js'
import { startServer } from './server-process.js'

describe('a start while the server of the log is away', () => {
  let folder: string
  let standIn: StandIn
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-start-'))
    standIn = await startStandIn()
  })
  afterAll(async () => {
    await standIn.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const eventStore = (): string => `esdb://ledger:secret@127.0.0.1:${standIn.port}?tls=false`
  const line = (how: string): string =>
    `The ledger was not opened: the log at 127.0.0.1:${standIn.port} ${how}. Check that the server which EVENT_STORE names is running and can be reached from here, then start again; nothing was changed.\n`

  it.each<readonly [string, string, () => Promise<void> | void]>([
    ['black hole', 'did not answer in time', () => standIn.blackHole(true)],
    ['refused', 'cannot be reached', () => standIn.stop()],
  ])('ends with one line that says what to do, and no password: %s', async (_kind, how, begin) => {
    await begin()
    const started = await startServer(folder, { environment: { EVENT_STORE: eventStore() } })
    expect([started.address, started.complaints()]).toEqual([null, line(how)])
    const served = await command(['serve'], { LEDGER_DATA: folder, EVENT_STORE: eventStore() })
    expect(served).toEqual({ code: 1, out: '', err: line(how) })
  })

  it('begins when it is back', async () => {
    await standIn.restart()
    const started = await startServer(folder, { environment: { EVENT_STORE: eventStore() } })
    expect(started.complaints()).toBe('')
    if (started.address !== null) await started.kill()
    expect(started.address).not.toBeNull()
  })
})

describe('a start in a data folder that cannot be used says what to do', () => {
  let place: string
  let folder: string
  beforeEach(async () => {
    place = mkdtempSync(join(tmpdir(), 'ledger-unusable-'))
    folder = join(place, 'data')
    await (await openDataFolder({ folder })).close()
  })
  afterEach(() => rmSync(place, { recursive: true, force: true }))

  const log = (): string => join(folder, 'ledger.db')

  it.each<readonly [string, () => void, RegExp]>([
    ['it is a file', () => (rmSync(folder, { recursive: true }), writeFileSync(folder, '')), /data: expected .* found a file in its place/],
    [
      'its log is cut short',
      () => truncateSync(log(), 9000),
      /data: expected files of a ledger, found one that is damaged .*“ledger verify”/,
    ],
    ['its log is a letter', () => writeFileSync(log(), 'Dear colleagues,\n'.repeat(500)), /damaged \(SQLITE_NOTADB\)\. “ledger verify”/],
    [
      'its log is gone',
      () => rmSync(log()),
      /ledger\.mark says that the log reaches position 0, and there is no ledger\.db\. Restore a backup/,
    ],
  ])('%s', async (_what, done, says) => {
    done()
    await expect(openDataFolder({ folder })).rejects.toThrow(says)
  })

  it('whoever asks a question of a log that is gone is not told to begin one', async () => {
    rmSync(log())
    const asked = await here(['status', '--data', folder])
    expect(asked).toMatchObject({ code: 1, err: expect.stringContaining('Restore a backup') as string })
  })

  it('nothing is copied over a file', async () => {
    const letter = join(place, 'letter')
    writeFileSync(letter, '')
    const copied = await here(['copy', '--data', folder, '--to', letter])
    expect(copied).toMatchObject({ code: 1, err: expect.stringContaining('A ledger is copied into a new or empty folder') as string })
  })
})
