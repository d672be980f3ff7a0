import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../faults/server-process.js'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { raw } from './raw-request.js'

const key = (): string => randomBytes(32).toString('base64')
const enough = () => ({ HOST: '0.0.0.0', LEDGER_PUBLIC_URL: 'https://ledger.example.org', LEDGER_MASTER_KEY: key(), TRUST_PROXY: 'none' })

describe('a server on a public address', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ledger-public-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const refused = async (environment: Readonly<Record<string, string>>, data = join(folder, 'data')): Promise<string> => {
    const server = await startServer(data, { environment })
    if (server.address !== null) await server.kill()
    return server.address === null ? server.complaints() : 'it started'
  }
  const without = (name: keyof ReturnType<typeof enough>, more: Readonly<Record<string, string>> = {}) => {
    const { [name]: _, ...others } = enough()
    return { ...others, ...more }
  }

  it('names at once everything that it does not start without, and makes nothing', async () => {
    const said = await refused({ HOST: '0.0.0.0' })
    expect(said).toContain('HOST=0.0.0.0 is open to others')
    for (const name of ['LEDGER_PUBLIC_URL', 'LEDGER_MASTER_KEY', 'TRUST_PROXY']) expect(said).toContain(name)
    expect(readdirSync(folder)).toEqual([])
  })

  it('does not start with a key that somebody typed', async () => {
    const typed = 'ab'.repeat(32)
    const said = await refused({ ...enough(), LEDGER_MASTER_KEY: typed })
    expect(said).toMatch(/LEDGER_MASTER_KEY was not made by chance/)
    expect(said).not.toContain(typed)
  })

  it('does not start with a key that others may read', async () => {
    const file = join(folder, 'key')
    writeFileSync(file, key())
    chmodSync(file, 0o644)
    expect(await refused(without('LEDGER_MASTER_KEY', { LEDGER_MASTER_KEY_FILE: file }))).toContain(`chmod 600 ${file}`)
  })

  it('does not show a demonstration', async () => {
    const data = join(folder, 'demonstration')
    const masterKey = key()
    await makeSmallLedger(data, { masterKey })
    expect(await refused({ ...enough(), LEDGER_MASTER_KEY: masterKey }, data)).toContain('holds a demonstration')
  })

  it('is safe from its first start: by its own name alone, over TLS, with files for its owner', async () => {
    const data = join(folder, 'data')
    const file = join(folder, 'key')
    writeFileSync(file, key(), { mode: 0o600 })
    const server = await startServer(data, {
      environment: without('LEDGER_MASTER_KEY', { LEDGER_MASTER_KEY_FILE: file, LEDGER_REQUESTS_PER_MINUTE: '60' }),
    })
    if (server.address === null) throw new Error(server.complaints())
    try {
      const address = server.address.replace('0.0.0.0', '127.0.0.1')
      const ours = { host: 'ledger.example.org' }
      const { headers, body } = await raw(address, '/acting-as', { headers: ours })
      expect(headers['strict-transport-security']).toBe('max-age=63072000')
      expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
      expect(headers['cache-control']).toBe('no-store')
      for (const cookie of headers['set-cookie'] ?? []) expect(cookie).toMatch(/^__Host-.*; Secure/)
      expect(body).not.toContain('at file:')

      for (const host of ['elsewhere.example', '127.0.0.1', 'ledger.example.org.elsewhere.example', 'ledger.example.org:8080'])
        expect((await raw(address, '/', { headers: { host } })).status).toBe(403)
      const forwarded = { host: 'elsewhere.example', 'x-forwarded-host': 'ledger.example.org' }
      expect((await raw(address, '/', { headers: forwarded })).status).toBe(403)
      expect((await raw(address, '/health/live')).status).toBe(200)
      expect((await raw(address, '/metrics')).status).toBe(200)
      expect((await raw(address, '/metrics', { headers: ours })).status).toBe(403)

      for (const name of readdirSync(data)) expect([name, (statSync(join(data, name)).mode & 0o077).toString(8)]).toEqual([name, '0'])

      const asked = await Promise.all(
        Array.from({ length: 70 }, (_, n) => raw(address, '/', { headers: { ...ours, 'x-forwarded-for': `203.0.113.${n}` } })),
      )
      const refusedOnes = asked.filter(({ status }) => status === 429)
      expect(refusedOnes.length).toBeGreaterThanOrEqual(5)
      for (const { headers: said, body: page } of refusedOnes) {
        expect(Number(said['retry-after'])).toBeGreaterThan(0)
        expect(page).toContain('Too many requests')
      }
      expect((await raw(address, '/api/partnerships/none/actions/none', { headers: ours })).headers['content-type']).toMatch(
        'application/problem+json',
      )
      const health = await Promise.all(Array.from({ length: 70 }, () => raw(address, '/health/live')))
      expect(new Set(health.map(({ status }) => status))).toEqual(new Set([200]))
    } finally {
      await server.kill()
    }
  })

  it('takes the word of as many proxies as it is told of, and of no more', async () => {
    const server = await startServer(join(folder, 'data'), {
      environment: { ...enough(), TRUST_PROXY: '1', LEDGER_REQUESTS_PER_MINUTE: '60' },
    })
    if (server.address === null) throw new Error(server.complaints())
    try {
      const address = server.address.replace('0.0.0.0', '127.0.0.1')
      const from = (forwarded: string) => raw(address, '/', { headers: { host: 'ledger.example.org', 'x-forwarded-for': forwarded } })
      const statuses = async (all: readonly string[]) => (await Promise.all(all.map(from))).filter(({ status }) => status === 429).length
      expect(await statuses(Array.from({ length: 70 }, (_, n) => `203.0.113.${n}`))).toBe(0)
      expect(await statuses(Array.from({ length: 70 }, (_, n) => `203.0.113.${n}, 198.51.100.7`))).toBeGreaterThanOrEqual(5)
    } finally {
      await server.kill()
    }
  })
})
