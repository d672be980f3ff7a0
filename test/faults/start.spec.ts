import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStandIn, type StandIn } from '../stand-in/index.js'
import { command } from './command.js'
import { startServer } from './server-process.js'

jest.setTimeout(60_000)

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
