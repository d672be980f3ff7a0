import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { GrantRole } from '@ledger/access'
import { idFrom, unknown, type Command, type CommandContext, type Outcome } from '@ledger/kernel'
import { AppointPerson, RecordPersonLeft } from '@ledger/partnership'
import { openLedger, paths, serve, type Served } from '@ledger/server'
import Sqlite from 'better-sqlite3'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { Browser, hiddenIn } from '../sign-in/local-ledger.js'

const PARTNERSHIP = 'exampleshire'
const TODAY = '2026-06-30'
const [administrator, other, member] = [idFrom('nurse'), idFrom('business manager'), idFrom('inspector')]

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
    const ledger = await openLedger({ folder })
    const actor = { said: unknown, decided: unknown, recorded: unknown }
    const tell = async <Data extends object>(
      commandId: string,
      Sent: new (data: Data, context: CommandContext) => Command<Data>,
      data: Data,
    ) => {
      const context = {
        partnership: PARTNERSHIP,
        commandId,
        actor,
        occurredOn: null,
        today: TODAY,
        source: { via: 'cli' as const, knownTo: null },
      }
      expect(await ledger.commands.execute<Command<Data>, Outcome>(new Sent(data, context))).toMatchObject({ done: true })
    }
    // A third administrator left, and kept the role.
    const post = { role: 'named doctor', agencyIds: [], from: '2020-01-01' }
    await tell('gone', AppointPerson, { name: { name: 'Kim Gone' }, ...post })
    await tell('left', RecordPersonLeft, { personId: idFrom('gone'), from: '2026-01-31' })
    for (const personId of [administrator, other, idFrom('gone')]) await tell('granted', GrantRole, { personId, role: 'administrator' })
    await ledger.close()
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
  /** A form as somebody has it open; sent, it is sent again for as long as its answer says so. */
  const opened = async (personId: string, at: string) => {
    const browser = actingAs(personId)
    const form = hiddenIn((await browser.open(at)).text)
    return async (fields: Readonly<Record<string, string>>) => {
      let told = await browser.post(at, { ...form, ...fields })
      for (let again = 0; told.status === 503 && again < AGAIN; again += 1) {
        await pause(500)
        told = await browser.post(at, { ...form, ...fields })
      }
      return told
    }
  }
  const seen = async (): Promise<number> =>
    (await actingAs(member).open(paths.reviewDetails({ partnership: PARTNERSHIP, reviewId: idFrom('amber') }))).status

  it('is told to be recorded and not to act while the tables are behind; it is acknowledged when it acts, and nothing after that succeeds', async () => {
    expect(await seen()).toBe(200)
    const at = paths.withdrawRole({ partnership: PARTNERSHIP, personId: member })
    const [admin, withdraw] = [actingAs(administrator), await opened(administrator, at)]
    const form: Readonly<Record<string, string>> = { ...hiddenIn((await admin.open(at)).text), role: 'sub-group member' }
    const tables = lagging(folder)
    tables.begin()
    let early = await admin.post(at, form)
    const isSaid = () => early.text.includes('It is recorded, and does not act yet')
    for (let again = 0; early.status === 503 && !isSaid() && again < AGAIN; again += 1) early = await admin.post(at, form)
    expect({ status: early.status, isSaid: isSaid() }).toEqual({ status: 503, isSaid: true })
    expect(early.text).not.toContain('Nothing was recorded')
    // It is true: they still see it, as the tables do.
    expect(await seen()).toBe(200)
    tables.end()
    const same = { role: 'sub-group member', 'command-id': form['command-id'] ?? '', revision: form['revision'] ?? '' }
    expect((await withdraw(same)).status).toBe(303)
    const after = await Promise.all(Array.from({ length: 20 }, seen))
    expect(after.filter((status) => status !== 404 && status !== 503)).toEqual([])
    expect(after).toContain(404)
  })

  it('leaves an administrator in post, whoever takes it from whom at the same moment', async () => {
    const mutual = await Promise.all([
      opened(administrator, paths.suspendPerson({ partnership: PARTNERSHIP, personId: other })),
      opened(other, paths.suspendPerson({ partnership: PARTNERSHIP, personId: administrator })),
    ])
    await Promise.all(mutual.map((send) => send({})))
    // Whoever is left, and nobody else who is in post, would be the last to go.
    for (const personId of [administrator, other]) {
      const send = await opened(personId, paths.withdrawRole({ partnership: PARTNERSHIP, personId }))
      await send({ role: 'administrator' })
    }
  })

  it('was recorded once, however often it was sent, and of two who would have taken the last two the one', async () => {
    await served.close()
    const ledger = await openLedger({ folder })
    const recordedOf = async (personId: string): Promise<readonly string[]> => {
      const types: string[] = []
      for await (const { type } of ledger.store.readStream(`${PARTNERSHIP}.account-${personId}`)) types.push(type)
      return types.filter((type) => type === 'RoleWithdrawn' || type === 'PersonSuspended')
    }
    const [of, ...those] = [await recordedOf(member), await recordedOf(administrator), await recordedOf(other)]
    await ledger.close()
    expect(of).toEqual(['RoleWithdrawn'])
    expect(those.map((types) => types.length > 0).toSorted()).toEqual([false, true])
  })
})
