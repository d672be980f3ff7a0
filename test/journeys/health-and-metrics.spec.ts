import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noteBackup, serve, type Served } from '@ledger/server'
import { makeSmallLedger } from './small-ledger.js'

jest.setTimeout(120_000)

const folder = mkdtempSync(join(tmpdir(), 'ledger-health-'))
let served: Served

beforeAll(async () => {
  await makeSmallLedger(folder)
  served = await serve({ folder, port: 0 })
})

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
          accessLog: { status: 'up', message: 'What is looked at is written to the access log, and it is what the log says of it.' },
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
    expect(metric(text, 'ledger_access_log_fits')).toBe(1)
    expect(metric(text, 'ledger_appends_total{outcome="stored"}')).toBe(0)
    expect(metric(text, 'ledger_appends_waiting')).toBe(0)
    for (const partnership of ['exampleshire', 'papershire', 'halfshire'])
      for (const name of ['ledger_projection_lag_events', 'ledger_tables_age_seconds', 'ledger_projection_stopped'])
        expect(metric(text, `${name}{partnership="${partnership}"}`)).toBe(0)
    expect(metric(text, 'process_resident_memory_bytes')).toBeGreaterThan(0)
    expect(metric(text, 'nodejs_eventloop_lag_max_seconds')).toBeGreaterThanOrEqual(0)
  })
})

describe('to an administrator', () => {
  const page = async (): Promise<string> =>
    (await got('/partnerships/exampleshire/administration/health')).text
      .replace(/[\s\S]*<main/, '<main')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ')

  it('says of each part how it is, and what to do', async () => {
    const text = await page()
    for (const says of [
      'The ledger works. Somebody should look at',
      'It answers. Its last entry was made on 30 June 2026 at 10:00am.',
      'They hold everything that is recorded.',
      'What is looked at is written down before it is shown.',
      'There is none. Files are taken in, and shown as not scanned. Ask those who run this machine to name a scanner (CLAMD)',
      'They are here. Keep a copy of them',
      'None is known:',
      'GB are free.',
    ])
      expect(text).toContain(says)
    noteBackup(folder, '2026-06-29T08:00:00.000Z')
    expect(await page()).toContain('It was made on 29 June 2026 at 9:00am')
    for (const name of NAMES) expect(text).not.toContain(name)
  })

  it('tells, after a start, that the access log was taken away or exchanged: on the page, as degraded and to Prometheus', async () => {
    await got('/partnerships/exampleshire')
    await served.close()
    served = await serve({ folder, port: 0 })
    await until(async () => (await page()).includes('Its end was last named in the log on'))
    await served.close()
    for (const name of readdirSync(folder)) if (name.startsWith('access.db')) rmSync(join(folder, name))
    served = await serve({ folder, port: 0 })
    await until(async () => (await page()).includes('It is not what the log says of it: the log names'))
    const text = await page()
    expect(text).toContain('1 part of the ledger does not work.')
    expect(text).toContain('Keep the data folder as it is')
    const { details } = JSON.parse((await got('/health/ready')).text) as {
      readonly details: { readonly accessLog: { readonly status: string } }
    }
    expect(details.accessLog).toMatchObject({
      status: 'degraded',
      message: expect.stringMatching(/^The access log is not what the log says of it: the log names \d+ records/) as string,
    })
    expect(metric((await got('/metrics')).text, 'ledger_access_log_fits')).toBe(0)
  })
})

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it never came to be so')
}
