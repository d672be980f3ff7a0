import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unknown } from '@ledger/kernel'
import { openLedger } from '@ledger/server'
import { randomUUID } from 'node:crypto'
import { heard, until, type Heard } from './outage-clients.js'
import { openForm } from './sent-form.js'
import { startServer, type ServerProcess } from './server-process.js'
import { ACTING, ACTIONS, addressOf, checkOf, makeLedgerUnderFire } from './under-fire.js'

describe('the thread that keeps the tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-projecting-'))
  const armed = join(folder, 'throw')
  const name = ACTIONS[0] ?? ''
  let server: ServerProcess

  beforeAll(async () => {
    await makeLedgerUnderFire(folder)
    const preload = pathToFileURL(join(process.cwd(), 'test/faults/throw-at.mjs')).href
    const environment = { NODE_OPTIONS: `--import=${preload}`, THROW_AT: 'in projection', THROW_WHEN: armed }
    const started = await startServer(folder, { environment })
    if (started.address === null) throw new Error(`the server did not start: ${started.complaints()}`)
    server = started
  })
  afterAll(async () => {
    await server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  const got = (path: string): Promise<Heard> => heard(server.address + path)
  const isCurrent = ({ status, headers }: Heard): boolean => status === 200 && !headers.has('ledger-as-of')
  const check = async (): Promise<Heard> =>
    heard(`${server.address}${addressOf(name)}/check-action`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: ACTING,
        'idempotency-key': randomUUID(),
        'if-match': (await got(addressOf(name))).headers.get('etag') ?? '',
      },
      body: JSON.stringify(checkOf(name, 'Looked at again')),
    })

  it('is begun again where it ended, and pages are served meanwhile and current again', async () => {
    await until(async () => isCurrent(await got(addressOf(name))))
    writeFileSync(armed, '')
    const recorded = await check()
    expect(recorded.status).toBe(200)
    const meanwhile: number[] = []
    await until(async () => {
      const page = await got(addressOf(name))
      meanwhile.push(page.status)
      return !existsSync(armed) && isCurrent(page) && page.headers.get('etag') === recorded.headers.get('etag')
    })
    expect(new Set(meanwhile)).toEqual(new Set([200]))
    await until(() => server.complaints().includes('ended'))
    expect(server.complaints()).toMatch(
      /the thread that keeps the tables up to date ended with code 1 \(thrown at the place: in projection\)/,
    )
    expect((await got('/health/ready')).status).toBe(200)
    expect((await check()).status).toBe(200)
    expect((await got('/metrics')).text).toMatch(/^ledger_append_group_size_count 2$/m)
  })

  it('stops a partnership at an event that it cannot read: not ready, in a sentence; its pages go on with their age, the others as ever', async () => {
    const form = await openForm(server.address, ACTIONS[1] ?? '')
    const ledger = await openLedger({ folder })
    const command = { id: 'flown', hash: '', correlationId: 'flown', causationId: null }
    const meta = { actor: { said: unknown, decided: unknown, recorded: unknown }, command, source: { via: 'cli' as const, knownTo: null } }
    const event = { id: randomUUID(), type: 'ActionFlown', version: 1, occurredOn: null, data: {}, meta }
    await ledger.log.append('exampleshire.action-9', 'no stream', [event])
    await ledger.close()

    await until(async () => (await got('/health/ready')).status === 503)
    expect((await got('/health/ready')).text).toMatch(
      /The tables of exampleshire have stopped: expected a type that this version .*ActionFlown/,
    )
    expect((await got('/health/live')).status).toBe(200)
    expect((await got('/metrics')).text).toContain('ledger_projection_stopped{partnership="exampleshire"} 1')

    const page = await got('/partnerships/exampleshire')
    expect([page.status, /What you see is as of/.test(page.text)]).toEqual([200, true])
    const then = await got('/partnerships/exampleshire?as-at=2025-10-01&basis=happened')
    expect([then.status, /What you see is as of/.test(then.text)]).toEqual([200, true])
    const other = await got('/partnerships/papershire')
    expect([other.status, /What you see is as of/.test(other.text)]).toEqual([200, false])

    const refused = await check()
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([503, true])
    const sent = await form.send('words of a person')
    expect(sent).toMatchObject({ status: 503, text: expect.stringContaining('words of a person') as string })
  })
})
