import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { verifyLog } from '@ledger/event-store/sqlite'
import Database from 'better-sqlite3'
import { chance, openFiles, type Flip } from './tampering/flipping.js'
import { readings } from './tampering/readings.js'
import { makeSpecimen, SALT_KEY } from './tampering/specimen.js'

/** `LEDGER_TAMPER=all` flips every byte there is; a number, so many of them. `LEDGER_SEED` draws others, as for properties. */
const asked = process.env['LEDGER_TAMPER'] ?? '2000'
const said = process.env['LEDGER_SEED'] ?? '20261125'
const seed = said === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(said)

type Outcome = 'named' | 'reported' | 'without effect' | 'missed'

describe('a log of which one byte was changed', () => {
  let folder: string
  let untouched: string

  beforeAll(async () => {
    folder = await makeSpecimen()
    untouched = readings(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const verified = () => verifyLog(folder, { saltKey: SALT_KEY })

  const outcomeOf = (): Outcome => {
    const { findings } = verified()
    if (findings.some(({ event }) => event)) return 'named'
    if (findings.length > 0) return 'reported'
    return readings(folder) === untouched ? 'without effect' : 'missed'
  }

  it('is large enough to mean something, and nothing is wrong with it yet', () => {
    expect(verified()).toMatchObject({ found: 0, leaves: 'computed' })
    expect(statSync(join(folder, 'ledger.db')).size).toBeGreaterThanOrEqual(200_000)
    expect(statSync(join(folder, 'ledger.db-wal')).size).toBeGreaterThan(50_000)
    expect(statSync(join(folder, 'ledger.mark')).size).toBeGreaterThan(0)
    const db = new Database(join(folder, 'ledger.db'), { readonly: true })
    expect(db.pragma('freelist_count', { simple: true })).toBeGreaterThan(4)
    db.close()
  })

  it(
    'is found out, or reads as if nothing had been changed',
    () => {
      const [files, draw] = [openFiles(folder), chance(seed)]
      const counts: Record<Outcome, number> = { named: 0, reported: 0, 'without effect': 0, missed: 0 }
      const missed: Flip[] = []
      const samples = asked === 'all' ? files.total : Number(asked)
      for (let count = 0; count < samples; count += 1)
        files.flipped(asked === 'all' ? count : draw(files.total), 1 + draw(255), (flip) => {
          const outcome = outcomeOf()
          counts[outcome] += 1
          if (outcome === 'missed') missed.push(flip)
        })
      files.close()
      process.stdout.write(
        `tamper: ${samples} of ${files.total} bytes, named ${counts.named}, reported ${counts.reported}, without effect ${counts['without effect']}, missed ${counts.missed} (seed ${seed}; ${files.sizes})\n`,
      )
      expect(missed).toEqual([])
      expect(counts.named).toBeGreaterThan(samples / 10)
      expect(verified().found).toBe(0)
    },
    asked === 'all' ? 24 * 3_600_000 : 600_000,
  )
})
