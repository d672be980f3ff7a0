import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { idFrom } from '@ledger/kernel'
import { startStandIn, type StandIn } from '../stand-in/index.js'
import { judged } from './judged.js'
import { codeOf, heard, startClients, until, type Heard } from './outage-clients.js'
import { kinds } from './outage-kinds.js'
import { openForm } from './sent-form.js'
import { startServer, type ServerProcess } from './server-process.js'
import { ACTIONS, makeLedgerUnderFire } from './under-fire.js'
import type { Acknowledged } from './writers.js'

/** The promise is 2 and 5 seconds, and what was measured is printed; here it only has to end, on a machine that does much else. Milliseconds. */
const ANSWERED = 30_000
const RECOVERED = 60_000
const ENOUGH = 2

const partnership = '/partnerships/exampleshire'
const OTHERS = [
  ...['/', '/acting-as', '/partnerships/papershire'],
  ...['reviews', 'recommendations', 'learning', 'audits', 'shared-learning', 'actions', 'papers'].map((page) => `${partnership}/${page}`),
  `${partnership}/history/${idFrom(ACTIONS[0] ?? '')}`,
]

interface Health {
  readonly details: { readonly log: { readonly status: string; readonly message: string } }
}

describe('the server of the log is away while clients write and read', () => {
  let folder: string
  let standIn: StandIn
  let server: ServerProcess
  const acknowledged: Acknowledged[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-outage-'))
    standIn = await startStandIn()
    await makeLedgerUnderFire(folder, { eventStore: standIn.patientUrl })
    const started = await startServer(folder, { environment: { EVENT_STORE: standIn.url } })
    if (started.address === null) throw new Error(`the server did not start: ${started.complaints()}`)
    server = started
  })
  afterAll(async () => {
    await server?.kill()
    await standIn?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const got = (path: string): Promise<Heard> => heard(server.address + path)
  const asAt = (date: string): string => `/partnerships/exampleshire?as-at=${date}&basis=happened`
  const ready = async () => {
    const { status, text } = await got('/health/ready')
    const { details } = JSON.parse(text) as Health
    return { code: status, ...details.log }
  }
  const metric = async (name: string): Promise<number> =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec((await got('/metrics')).text)?.[1])

  it.each(kinds.map((kind, number) => ({ ...kind, number })))('$name', async ({ name, reads, wavers, number, begin, end }) => {
    const made = asAt('2025-10-01')
    const form = await openForm(server.address, ACTIONS[10 + (number % 5)] ?? '')
    expect((await got(made)).status).toBe(200)
    const clients = startClients(server.address)
    await until(() => clients.acknowledged.length >= 4 * ENOUGH)

    await begin(standIn)
    const from = performance.now()
    const since = (answers: readonly Heard[]) => answers.filter(({ began }) => began >= from)
    // Also those that were under way when it began.
    const refused = () => clients.writes.filter(({ began, took, status }) => began + took >= from && status === 503)
    await until(() => !wavers || clients.unknown.size > 0)
    await until(
      () => refused().length >= 4 * ENOUGH && since(clients.pages).length >= 2 * ENOUGH && since(clients.programs).length >= ENOUGH,
    )
    const sent = await form.send(`words of a person, ${name}`)
    const [pageMade, live, log] = [await got(made), await got('/health/live'), await ready()]
    // Where the log answers, it may answer late once, or have its connection reset: it is asked until it does.
    if (reads) await until(async () => (await metric('ledger_log_up')) === 1)
    const [up, writable] = [reads ? 1 : await metric('ledger_log_up'), await metric('ledger_log_writable')]
    const notMade = await got(asAt(`2025-0${number + 1}-15`))
    const others = await Promise.all(OTHERS.map(got))
    const asked = [...refused(), ...(sent.status === 503 ? [sent] : [])]
    const seen = { pages: since(clients.pages), programs: since(clients.programs), writes: since(clients.writes) }
    const waited = clients.pages.concat(clients.programs).filter(({ began, took }) => began + took >= from)

    await end(standIn)
    const returned = performance.now()
    const after = (answers: readonly Heard[]) => answers.filter(({ began, status }) => began >= returned && status === 200)
    const measured = async (holds: () => boolean | Promise<boolean>): Promise<number> => {
      await until(holds)
      return performance.now() - returned
    }
    const [writableAgain, currentAgain, readyAgain] = await Promise.all([
      measured(() => after(clients.writes).length > 0),
      measured(() => after(clients.programs).some(({ headers }) => !headers.has('ledger-as-of'))),
      measured(async () => {
        const { status, message } = await ready()
        return status === 'up' && message.startsWith('The log answers')
      }),
    ])
    await clients.stop()
    acknowledged.push(...clients.acknowledged)
    const { lost, twice, gaps } = await judged(folder, { acknowledged }, { eventStore: standIn.patientUrl })

    const slowest = (answers: readonly Heard[]): number => Math.round(Math.max(...answers.map(({ took }) => took)))
    const [write, page, again] = [slowest(asked), slowest([...waited, pageMade]), Math.round(writableAgain)]
    const pages = reads ? 'pages 200 and current' : 'pages 200 with their age'
    console.log(
      `outage ${name}: slowest write answered 503 in ${write} ms, ${pages} in ${page} ms at most, an as-at page not made yet answered ${notMade.status} in ${Math.round(notMade.took)} ms, writable ${again} ms, current ${Math.round(currentAgain)} ms and ready ${Math.round(readyAgain)} ms after its return, unknown and settled ${clients.unknown.size}, lost ${lost.length}, twice ${twice.length}`,
    )

    for (const answer of refused()) {
      expect(['log-unavailable', 'outcome-unknown']).toContain(codeOf(answer))
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
    }
    for (const { headers } of asked) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(write).toBeLessThan(ANSWERED)
    if (!wavers) expect(sent).toMatchObject({ status: 503, text: expect.stringContaining(`words of a person, ${name}`) as string })
    expect([pageMade.status, live.status]).toEqual([200, 200])
    expect(others.map(({ status }, index) => `${OTHERS[index] ?? ''} ${status}`)).toEqual(OTHERS.map((path) => `${path} 200`))
    expect(new Set([...seen.pages, ...seen.programs].map(({ status }) => status))).toEqual(new Set([200]))
    expect(page).toBeLessThan(ANSWERED)
    if (!wavers) expect(log).toMatchObject({ code: 200, status: 'degraded', message: expect.stringMatching(/^The log .*\.$/) as string })
    if (!reads) {
      expect(seen.writes.filter(({ began, took, status }) => status === 200 && began + took < returned)).toEqual([])
      for (const { text } of [...seen.pages, pageMade]) expect(text).toMatch(/What you see is as of .*\./)
      for (const { headers } of seen.programs) expect(headers.get('ledger-as-of')).toMatch(/^\d{4}-/)
      expect(notMade).toMatchObject({ status: 503, text: expect.stringContaining('has not been made yet') as string })
      expect(notMade.took).toBeLessThan(ANSWERED)
    }
    expect(up).toBe(reads ? 1 : 0)
    if (!wavers) expect(writable).toBe(0)
    expect(Math.max(writableAgain, currentAgain, readyAgain)).toBeLessThan(RECOVERED)
    expect({ lost, twice, gaps }).toEqual({ lost: [], twice: [], gaps: [] })
    expect(server.complaints()).toBe('')
  })
})
