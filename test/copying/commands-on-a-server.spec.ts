import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@ledger/server'
import { here, type Ran } from '../faults/command.js'
import { startStandIn, type StandIn } from '../stand-in/index.js'

const REAL_FILE = join(__dirname, '../examples/imports/recommendations.csv')

describe('where EVENT_STORE names a server', () => {
  let place: string
  let file: string
  let standIn: StandIn
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'on-a-server-'))
    file = join(place, 'plan.csv')
    const lines = readFileSync(REAL_FILE, 'utf8').split('\r\n')
    writeFileSync(file, lines.filter((line, index) => index === 0 || line.startsWith('CORN-650,')).join('\r\n'))
    standIn = await startStandIn()
  })
  afterAll(async () => {
    await standIn.stop()
    rmSync(place, { recursive: true, force: true })
  })
  const [inFolder, onServer] = [() => join(place, 'folder'), () => join(place, 'node')]
  const asked = (argv: readonly string[], folder = onServer()): Promise<Ran> =>
    here([...argv, '--data', folder], folder === inFolder() ? {} : { EVENT_STORE: standIn.patientUrl })
  const withoutPlace = ({ out }: Ran): string =>
    out.replace(/"position": "[\d-]+"|Ledger entry (?:[\d,]+|at position \d+ of its\s+server)\./g, '')
  const refused = async (argv: readonly string[], says: RegExp): Promise<void> => {
    const ran = await asked(argv)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(says)
  }

  it('a question finds no ledger there, and makes none', async () => {
    await refused(['status'], /^There is no ledger on the server that EVENT_STORE names\. /)
    expect(standIn.log.all.filter(({ stream }) => stream.startsWith('~'))).toEqual([])
  })

  it('an import is read, and every question answered, as where the log is in the folder', async () => {
    const imports = [await asked(['import', file], inFolder()), await asked(['import', file])] as const
    expect(imports.map(({ code, err }) => [code, err])).toEqual([imports[0], imports[0]].map(({ err }) => [0, err]))
    expect(withoutPlace(imports[1])).toBe(withoutPlace(imports[0]))
    for (const question of [['status', '--json'], ['status']]) {
      const [here, there] = [await asked(question, inFolder()), await asked(question)]
      expect(here.out).not.toBe('')
      expect(withoutPlace(there)).toBe(withoutPlace(here))
    }
    expect((await asked(['import', file])).out).toContain('Nothing new')
  })

  it('pages are served', async () => {
    const served = await serve({ folder: onServer(), eventStore: standIn.patientUrl, port: 0 })
    const answered = await fetch(served.address)
    await answered.text()
    await served.close()
    expect(answered.status).toBe(200)
  })

  it('what is for files of a folder says so', async () => {
    for (const argv of [['verify'], ['backup', join(place, 'copy')], ['restore', join(place, 'copy'), '--keys', place]])
      await refused(argv, /The log is kept by the server that EVENT_STORE names; .*Use the backup and verification of that server/)
  })

  it('a demonstration is not put into a ledger that is none', () =>
    refused(['demo', '--no-serve'], /the server that EVENT_STORE names holds a ledger that is not/))

  it('a node without the master key is told what it lacks, and keys go under a new one for all', async () => {
    const other = join(place, 'other')
    expect((await asked(['status'], other)).err).toMatch(
      /holds keys without their master key: put back master.key into .*other, or set LEDGER_MASTER_KEY/,
    )
    const next = join(place, 'next.key')
    const before = await asked(['status', '--json'])
    expect(await asked(['keys', 'rewrap', '--to', next])).toMatchObject({ code: 0 })
    expect(withoutPlace(await asked(['status', '--json']))).toBe(withoutPlace(before))
    const underNext = { EVENT_STORE: standIn.patientUrl, LEDGER_MASTER_KEY_FILE: next }
    expect(withoutPlace(await here(['status', '--json', '--data', other], underNext))).toBe(withoutPlace(before))
  })

  it('that cannot be reached, a command says so', async () => {
    await standIn.stop()
    await refused(['status'], /the log at 127\.0\.0\.1:\d+ cannot be reached/)
    await refused(['import', file], /the log at 127\.0\.0\.1:\d+ cannot be reached/)
    await standIn.restart()
  })
})
