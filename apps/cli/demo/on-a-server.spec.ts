import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '@ledger/kernel'
import { erasingIn, openLedger, type LedgerSettings } from '@ledger/server'
import { here } from '../../../test/faults/command.js'
import { startStandIn, type StandIn } from '../../../test/stand-in/index.js'
import { loadStory } from './fictional/load-story.js'
import { SPAN } from './fictional/telling/telling.js'
import { storyClockFrom } from './story-clock.js'

const TODAY = '2026-11-24'

/** The whole story where LEDGER_LONG is 1, which takes minutes; otherwise how it begins. */
const scenes = process.env['LEDGER_LONG'] === '1' ? Infinity : 200

class Enough extends Error {}

jest.setTimeout(scenes === Infinity ? 1_800_000 : 300_000)

describe('the demonstration, on a server and in a folder', () => {
  let place: string
  let standIn: StandIn
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'demonstration-'))
    standIn = await startStandIn()
  })
  afterAll(async () => {
    await standIn.stop()
    rmSync(place, { recursive: true, force: true })
  })

  const tell = async (settings: LedgerSettings): Promise<void> => {
    const clock = storyClockFrom(`${addDays(TODAY, -SPAN)}T08:00:00.000Z`)
    const ledger = await openLedger({ ...settings, clock: clock.now, demonstration: { today: TODAY } })
    const progress = (done: number): void => {
      if (done === scenes) throw new Enough()
    }
    const erasing = erasingIn(ledger)
    await loadStory({ commands: ledger.commands, erasing, today: TODAY, clockTo: clock.setTo, progress }).catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error
    })
    await ledger.close()
  }
  const said = async (argv: readonly string[], folder: string, environment: Readonly<Record<string, string>>): Promise<string> => {
    const { code, out, err } = await here([...argv, '--data', folder], environment)
    expect([code, err]).toEqual([0, ''])
    return out.replace(/"position": "[\d-]+"|Ledger entry (?:[\d,]+|at\s+position\s+\d+\s+of\s+its\s+server)\.\s/g, '')
  }

  it('has the same answers', async () => {
    const [folder, node] = [join(place, 'folder'), join(place, 'node')]
    await tell({ folder })
    await tell({ folder: node, eventStore: standIn.patientUrl })
    for (const question of [
      ['status', '--json'],
      ['status', '--json', '--as-at', '2026-03-31', '--basis', 'happened'],
      ['status', '--json', '--as-at', '2026-03-31', '--basis', 'recorded'],
    ]) {
      const inFolder = await said(question, folder, {})
      expect(inFolder.length).toBeGreaterThan(1000)
      expect(await said(question, node, { EVENT_STORE: standIn.patientUrl })).toBe(inFolder)
    }
  })
})
