import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '@ledger/server'
import { makeSmallLedger } from './small-ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'ledger-health-'))
let served: Served

beforeAll(async () => {
  await makeSmallLedger(folder)
  served = await serve({ folder, port: 0 })
}, 60_000)

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

const got = async (path: string) => {
  const response = await fetch(served.address + path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** The value of one line that Prometheus reads. */
const metric = (text: string, line: string): number | undefined => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `))
  return found === undefined ? undefined : Number(found.slice(line.length + 1))
}

const NAMES = ['Robin Marsh', 'Jo Heath', 'Sam Field', 'The signed-off paper', 'discharge rota']

describe('health', () => {
  it('lives', async () => {
    const { status, text } = await got('/health/live')
    expect({ status, said: JSON.parse(text) as unknown }).toEqual({ status: 200, said: { status: 'ok' } })
  })

  it('is ready, and says of each part why', async () => {
    const { status, text } = await got('/health/ready')
    expect({ status, said: JSON.parse(text) as unknown }).toMatchObject({
      status: 200,
      said: {
        status: 'ok',
        details: {
          log: { status: 'up', message: expect.stringMatching(/^The log answers; its last entry is at \d+\.$/) as string },
          tables: { status: 'up', message: expect.stringMatching(/^The tables of every partnership \(3\) hold all/) as string },
          keys: { status: 'up', message: 'The keys of the ledger are here.' },
        },
      },
    })
  })

  it.each(['/health/live', '/health/ready', '/metrics'])('sets no cookie and names nobody: %s', async (path) => {
    const { headers, text } = await got(path)
    expect(headers.get('set-cookie')).toBeNull()
    for (const name of NAMES) expect(text).not.toContain(name)
  })

  it('answers a program in JSON where there is nothing', async () => {
    const { status, headers } = await got('/health/nothing')
    expect({ status, type: headers.get('content-type') }).toMatchObject({
      status: 404,
      type: expect.stringContaining('problem+json') as string,
    })
  })
})

describe('metrics', () => {
  it('are of the log, its appends and the process', async () => {
    const { status, headers, text } = await got('/metrics')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(metric(text, 'ledger_log_up')).toBe(1)
    expect(metric(text, 'ledger_log_writable')).toBe(1)
    expect(metric(text, 'ledger_appends_total{outcome="stored"}')).toBe(0)
    expect(metric(text, 'ledger_appends_waiting')).toBe(0)
    for (const partnership of ['exampleshire', 'papershire', 'halfshire'])
      for (const name of ['ledger_projection_lag_events', 'ledger_tables_age_seconds', 'ledger_projection_stopped'])
        expect(metric(text, `${name}{partnership="${partnership}"}`)).toBe(0)
    expect(metric(text, 'process_resident_memory_bytes')).toBeGreaterThan(0)
    expect(metric(text, 'nodejs_eventloop_lag_max_seconds')).toBeGreaterThanOrEqual(0)
  })
})
