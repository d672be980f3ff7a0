import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idFrom } from '@ledger/kernel'
import Sqlite from 'better-sqlite3'
import { addresses } from '../../apps/server/permission/addresses.js'
import { startServer, type ServerProcess } from '../faults/server-process.js'
import { canary } from './canary.js'
import { actionId, everybody, makeCanaryLedger, PARTNERSHIP, reviewId, type Somebody } from './canary-ledger.js'
import { canariesIn, notFor } from './may-read.js'

jest.setTimeout(180_000)

const who = (role: Somebody['role'], relation: Somebody['relation']): Somebody => {
  const found = everybody.find((one) => one.role === role && one.relation === relation && !one.own)
  if (!found) throw new Error(`expected a ${role}, ${relation}, found nobody`)
  return found
}
const [manager, stranger] = [who('business manager', 'member'), who('panel member', 'none')]

const filled = (pattern: string): string =>
  pattern
    .replace(':partnership', PARTNERSHIP)
    .replace(/:(reviewId|thingId|id)\b/, reviewId('H'))
    .replace(':actionId', actionId('O'))
    .replace(/:\w+/g, idFrom('nothing'))

const patterns = [...addresses.keys()].map((row) => row.split(' ') as [method: string, pattern: string])
const pages = patterns.filter(([method]) => method === 'GET').map(([, pattern]) => filled(pattern))
const forms = patterns.filter(([method]) => method === 'POST').map(([, pattern]) => filled(pattern))

/** What somebody writes, in every way in which a request can carry it. */
const WORDS = canary('O', 'ActionChecked.note')

describe('what the server writes of itself', () => {
  const base = mkdtempSync(join(tmpdir(), 'ledger-canary-log-'))
  const folder = join(base, 'data')
  let server: ServerProcess

  const got = async (path: string, { personId }: Somebody, init: RequestInit = {}) => {
    const headers = { ...init.headers, cookie: `acting-as=${PARTNERSHIP}.${personId}` }
    const response = await fetch(server.address + path, { redirect: 'manual', ...init, headers })
    return { status: response.status, text: await response.text() }
  }

  beforeAll(async () => {
    await makeCanaryLedger(folder)
    const started = await startServer(folder)
    if (started.address === null) throw new Error(`the server did not start: ${started.complaints()}`)
    server = started
  })
  afterAll(async () => {
    await server?.kill()
    rmSync(base, { recursive: true, force: true })
  })

  it('holds no word of a case, whatever is asked and sent, and whatever breaks', async () => {
    const shown: string[] = []
    const refused = async (path: string, person: Somebody): Promise<number> => {
      const { status, text } = await got(path, person)
      for (const { state, field } of notFor(person, text)) shown.push(`${path}: ${status} shows ${field} of ${state} to ${person.role}`)
      return status
    }
    for (const path of pages) for (const person of [manager, stranger]) await refused(path, person)
    for (const path of forms) {
      await got(path, manager, { method: 'POST', body: new URLSearchParams({ note: WORDS, reason: WORDS, 'command-id': WORDS }) })
      const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
      await got(path, manager, { ...json, body: `{ "note": "${WORDS}", ` })
      await got(path, manager, { ...json, body: JSON.stringify({ note: WORDS, checks: WORDS, evidenceIds: [WORDS] }) })
    }
    for (const path of [`/${WORDS}`, `/partnerships/${WORDS}`, `/partnerships/${PARTNERSHIP}/reviews/${WORDS}`]) await got(path, manager)
    // What cannot go wrong by itself: a table is taken away under the server, and what holds the words another.
    const [tables = ''] = readdirSync(join(folder, 'read')).filter((name) => name.startsWith(PARTNERSHIP) && /\.(db|sqlite)$/.test(name))
    const broken: number[] = []
    for (const [file, table] of [
      [join(folder, 'read', tables), 'recommendations'],
      [join(folder, 'private.db'), 'texts'],
    ] as const) {
      const db = new Sqlite(file)
      db.exec(`ALTER TABLE ${table} RENAME TO taken_away`)
      db.close()
      for (const path of pages) broken.push(await refused(path, manager))
    }
    expect(broken.filter((status) => status >= 500).length).toBeGreaterThan(10)
    expect(shown).toEqual([])
    await server.kill()
    expect(server.said()).toContain('ErrorPage')
    expect(canariesIn(server.said())).toEqual([])
  })
})
