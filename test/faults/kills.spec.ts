import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { command, stoppedAt } from './command.js'
import { differingTables, judged } from './judged.js'
import { startServer, type ServerProcess, type StopAt } from './server-process.js'
import { makeLedgerUnderFire } from './under-fire.js'
import { settle, write, type Notebook } from './writers.js'

/** `LEDGER_KILLS=200 npm test -- faults/kills` for more. */
const KILLS = Number(process.env['LEDGER_KILLS'] ?? 25)
const AT_EACH_PLACE = Number(process.env['LEDGER_KILLS_AT_EACH_PLACE'] ?? 5)

/** Acknowledged in each life of the server before it may be killed. */
const LIFE = 50

jest.setTimeout(20 * 60_000)

describe('the server is killed while eight clients write', () => {
  let [folder, aside] = ['', '']
  let running: ServerProcess | undefined
  /** How often a process stopped itself at the place that is tried. */
  let reached = 0
  const notebook: Notebook = { acknowledged: [], unknown: [], refused: 0 }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-kills-'))
    aside = mkdtempSync(join(tmpdir(), 'ledger-kills-aside-'))
    await makeLedgerUnderFire(folder)
  })
  beforeEach(() => void (reached = 0))
  afterAll(async () => {
    await running?.kill()
    for (const one of [folder, aside]) rmSync(one, { recursive: true, force: true })
  })

  /** Nothing where it stopped itself while it started. */
  const started = async (stopAt?: StopAt): Promise<ServerProcess | undefined> => {
    const server = await startServer(folder, stopAt ? { stopAt } : {})
    if (server.address !== null) {
      running = server
      return server
    }
    if (!stopAt || !server.reachedIt()) throw new Error(`the server did not start: ${server.complaints()}`)
    reached += 1
    return undefined
  }

  it(`${KILLS} times at random: nothing acknowledged is lost, nothing is there twice, no gap, and the tables are those of a replay`, async () => {
    const random = fc.sample(fc.integer({ min: 0, max: 60 }), KILLS)
    for (const [life, more] of random.entries()) {
      const server = await started()
      if (!server) throw new Error('it was not to stop itself')
      await settle(server.address, notebook)
      const enough = notebook.acknowledged.length + LIFE + more
      let killed: Promise<void> | undefined
      await write(server.address, notebook, () => {
        if (notebook.acknowledged.length >= enough) killed ??= server.kill()
        return killed !== undefined && notebook.acknowledged.length > enough + 200
      })
      await (killed ?? Promise.reject(new Error(`life ${life}: the server ended by itself: ${server.complaints()}`)))
    }
    const told = await theWholeTruth()
    console.log(
      `kills: ${KILLS} at random, ${told.acknowledged} acknowledged, lost ${told.lost.length}, twice ${told.twice.length}, gaps ${told.gaps.length}, tables unlike a replay ${told.differing.length}, answers that were lost and settled ${told.settled}`,
    )
    expect(told).toMatchObject({ lost: [], twice: [], gaps: [], differing: [] })
    expect(told.acknowledged).toBeGreaterThanOrEqual(KILLS * LIFE)
  })

  it.each(['before append', 'stored', 'in projection', 'at checkpoint'])(
    `${AT_EACH_PLACE} times %s, and the place was reached each time`,
    async (place) => {
      for (let time = 0; time < AT_EACH_PLACE; time += 1) await untilItStopsItself({ place, nth: 1 + time * 7 })
      await saidAndTrue(place)
    },
  )

  it(`${AT_EACH_PLACE} times in rebuild swap, and the place was reached each time`, async () => {
    for (let time = 0; time < AT_EACH_PLACE; time += 1) {
      giveTablesToOtherProjections()
      await untilItStopsItself({ place: 'in rebuild swap', nth: 1 + (time % 3) })
    }
    await saidAndTrue('in rebuild swap')
  })

  it(`${AT_EACH_PLACE} times in backup while the server is written to, and the place was reached each time`, async () => {
    const server = await started()
    if (!server) throw new Error('it was not to stop itself')
    let enough = false
    const writing = write(server.address, notebook, () => enough)
    for (let time = 0; time < AT_EACH_PLACE; time += 1) {
      const [backup, note] = [join(aside, `backup-${time}`), join(aside, `note-${time}`)]
      const argv = ['backup', join(backup, 'log'), '--keys', join(backup, 'keys'), '--data', folder]
      expect(await command(argv, stoppedAt('in backup', note))).toMatchObject({ code: 'SIGKILL' })
      expect(existsSync(note)).toBe(true)
      reached += 1
      expect(existsSync(join(backup, 'log', 'ledger.db'))).toBe(false)
      expect(await command(argv)).toMatchObject({ code: 0 })
      rmSync(backup, { recursive: true })
    }
    enough = true
    await writing
    await server.kill()
    await saidAndTrue('in backup')
  })

  /** Starts it, and writes until it has killed itself at the place. */
  const untilItStopsItself = async (stopAt: StopAt): Promise<void> => {
    const server = await started(stopAt)
    if (!server) return
    await settle(server.address, notebook)
    await write(server.address, notebook, () => false)
    await server.ended
    expect(server.reachedIt()).toBe(true)
    reached += 1
  }

  /** As if a version of the software with other projections had made them: they are made anew at the start. */
  const giveTablesToOtherProjections = (): void => {
    const tables = join(folder, 'read')
    for (const name of readdirSync(tables))
      renameSync(join(tables, name), join(tables, name.replace(/\.[0-9a-f]{16}\./, '.0123456789abcdef.')))
  }

  const saidAndTrue = async (place: string): Promise<void> => {
    const told = await theWholeTruth()
    console.log(
      `kills: ${AT_EACH_PLACE} ${place}, reached ${reached}, lost ${told.lost.length}, twice ${told.twice.length}, gaps ${told.gaps.length}, tables unlike a replay ${told.differing.length}`,
    )
    expect(told).toMatchObject({ lost: [], twice: [], gaps: [], differing: [] })
    expect(reached).toBe(AT_EACH_PLACE)
  }

  /** Once more in peace: what has no answer yet is settled, then everything is held against the log. */
  const theWholeTruth = async () => {
    const open = notebook.unknown.length
    const server = await started()
    if (!server) throw new Error('it was not to stop itself')
    await settle(server.address, notebook)
    await server.kill()
    expect(notebook.unknown).toEqual([])
    return {
      ...(await judged(folder, notebook)),
      differing: await differingTables(folder),
      acknowledged: notebook.acknowledged.length,
      settled: open,
    }
  }
})
