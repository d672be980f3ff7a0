import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { GrantRole } from '@ledger/access'
import { idFrom, unknown } from '@ledger/kernel'
import { openLedger, paths, serve, type Served } from '@ledger/server'
import Sqlite from 'better-sqlite3'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { Browser, hiddenIn } from '../sign-in/local-ledger.js'

const PARTNERSHIP = 'exampleshire'
const TODAY = '2026-06-30'
const [administrator, member] = [idFrom('nurse'), idFrom('inspector')]

/** How often the form is sent again, as its answer says. */
const AGAIN = 200

/** Takes a table away under whoever writes the tables, so that these stay behind the log; and gives it back. */
const lagging = (folder: string) => {
  const [file = ''] = readdirSync(join(folder, 'read')).filter((name) => name.startsWith(PARTNERSHIP) && /\.(db|sqlite)$/.test(name))
  const renamed = (from: string, to: string): void => {
    const db = new Sqlite(join(folder, 'read', file), { timeout: 60_000 })
    db.exec(`ALTER TABLE ${from} RENAME TO ${to}`)
    db.close()
  }
  return { begin: () => renamed('kept_parts', 'taken_away'), end: () => renamed('taken_away', 'kept_parts') }
}

describe('a change of who may do what', () => {
  const base = mkdtempSync(join(tmpdir(), 'ledger-acknowledged-'))
  const folder = join(base, 'data')
  let served: Served

  beforeAll(async () => {
    await makeSmallLedger(folder)
    const opened = await openLedger({ folder })
    const actor = { said: unknown, decided: unknown, recorded: unknown }
    const context = { partnership: PARTNERSHIP, commandId: 'granted', actor, occurredOn: null, today: TODAY }
    await opened.commands.execute(
      new GrantRole({ personId: administrator, role: 'administrator' }, { ...context, source: { via: 'cli', knownTo: null } }),
    )
    await opened.close()
    served = await serve({ folder, port: 0 })
  })
  afterAll(async () => {
    await served?.close()
    rmSync(base, { recursive: true, force: true })
  })

  const actingAs = (personId: string): Browser => {
    const browser = new Browser(served.address)
    browser.hold('acting-as', `${PARTNERSHIP}.${personId}`)
    return browser
  }
  const seen = async (): Promise<number> =>
    (await actingAs(member).open(paths.reviewDetails({ partnership: PARTNERSHIP, reviewId: idFrom('amber') }))).status

  it('is told to be recorded and not to act while the tables are behind; it is acknowledged when it acts, and nothing after that succeeds', async () => {
    expect(await seen()).toBe(200)
    const at = paths.withdrawRole({ partnership: PARTNERSHIP, personId: member })
    const admin = actingAs(administrator)
    const form = hiddenIn((await admin.open(at)).text)
    const withdraw = () => admin.post(at, { ...form, role: 'sub-group member' })
    const tables = lagging(folder)
    tables.begin()
    const early = await withdraw()
    expect({ status: early.status, isSaid: early.text.includes('It is recorded, and does not act yet') }).toEqual({
      status: 503,
      isSaid: true,
    })
    expect(early.text).not.toContain('Nothing was recorded')
    // It is true: they still see it, as the tables do.
    expect(await seen()).toBe(200)
    tables.end()
    let told = await withdraw()
    for (let again = 0; told.status === 503 && again < AGAIN; again += 1) {
      await pause(500)
      told = await withdraw()
    }
    expect(told.status).toBe(303)
    expect(await Promise.all(Array.from({ length: 20 }, seen))).toEqual(Array.from({ length: 20 }, () => 404))
  })

  it('was recorded once, however often it was sent', async () => {
    await served.close()
    const opened = await openLedger({ folder })
    const withdrawn: string[] = []
    for await (const { type } of opened.store.readStream(`${PARTNERSHIP}.account-${member}`))
      if (type === 'RoleWithdrawn') withdrawn.push(type)
    await opened.close()
    expect(withdrawn).toEqual(['RoleWithdrawn'])
  })
})
