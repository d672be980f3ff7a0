import { Logger } from '@nestjs/common'
import { idFrom } from '@ledger/kernel'
import { serve, type Served } from '@ledger/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { raw } from './raw-request.js'

const CHECK = `/partnerships/exampleshire/actions/${idFrom('rota')}/check-action`
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('every answer', () => {
  let folder: string
  let served: Served
  let address: string
  const log: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-web-'))
    await makeSmallLedger(folder)
    const web = { limits: { ofAnAddress: 1000, signIns: 5 }, patience: { headers: 700, whole: 2000 } }
    served = await serve({ folder, port: 0, web })
    address = served.address
    Logger.overrideLogger({ log: () => undefined, warn: (said: unknown) => void log.push(String(said)), error: () => undefined })
  })
  afterAll(async () => {
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(['/', '/acting-as', '/no/such/page', '/health/live', '/api/partnerships/exampleshire/actions/none'])(
    'says what a browser may do with it: %s',
    async (path) => {
      const { headers } = await raw(address, path)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';/)
      expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}'/)
      expect(headers['content-security-policy']).toMatch(/object-src 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|upgrade-insecure-requests|\*/)
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()') as unknown,
      })
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined()
    },
  )

  it('has no script or style of its own within a page but for what bears the nonce', async () => {
    const { body, headers } = await raw(address, '/acting-as')
    const nonce = /'nonce-([0-9a-f]+)'/.exec(headers['content-security-policy'] as string)?.[1] ?? 'none'
    for (const [script] of body.matchAll(/<script\b[^>]*>/g)) expect(script).toMatch(new RegExp(`src=|nonce="${nonce}"`))
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+="/)
  })

  it('refuses an address without end, headers without end, and a body without end', async () => {
    expect((await raw(address, `/?page=${'a'.repeat(2100)}`)).status).toBe(414)
    expect((await raw(address, '/', { headers: { cookie: 'a'.repeat(20_000) } })).status).toBe(431)
    const large = await raw(address, CHECK, { method: 'POST', headers: FORM, body: `note=${'a'.repeat(300_000)}` })
    expect(large.status).toBe(413)
  })

  it.each([
    ['JSON to a form', CHECK, 'application/json', '{"note":"x"}'],
    ['a form to a route', `/api${CHECK}`, 'application/x-www-form-urlencoded', 'note=x'],
    ['a form of many parts to a route', `/api${CHECK}`, 'multipart/form-data; boundary=b', '--b--'],
    ['text to a route, as another site could', `/api${CHECK}`, 'text/plain', '{"note":"x"}'],
    ['XML', CHECK, 'application/xml', '<note/>'],
  ])('refuses what is not sent there: %s', async (_, path, type, body) => {
    expect((await raw(address, path, { method: 'POST', headers: { 'content-type': type }, body })).status).toBe(415)
  })

  it('refuses a form without its token, one of another session, and one from another site', async () => {
    const { headers } = await raw(address, '/acting-as')
    const cookie = (headers['set-cookie'] ?? []).map((set) => set.split(';')[0]).join('; ')
    const token = /form-token=([0-9a-f]+)/.exec(cookie)?.[1] ?? ''
    const sent = (form: string, more: Record<string, string> = {}) =>
      raw(address, '/acting-as', { method: 'POST', headers: { ...FORM, cookie, ...more }, body: form })
    expect((await sent('person=x')).status).toBe(403)
    expect((await sent(`form-token=${'0'.repeat(32)}&person=x`)).status).toBe(403)
    expect((await sent(`form-token=${token}&person=x`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await sent(`form-token=${token}&person=x`)).status).toBe(422)
  })

  it('knows no other method by a header, nor by a field', async () => {
    const overridden = await raw(address, `${CHECK}?_method=POST`, {
      headers: { 'x-http-method-override': 'POST', 'x-method-override': 'POST' },
    })
    expect(overridden.status).toBe(200)
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect([403, 404]).toContain((await raw(address, CHECK, { method })).status)
    expect((await raw(address, '/', { method: 'TRACE' })).status).not.toBe(200)
  })

  it.each(['elsewhere.example', '127.0.0.1.elsewhere.example', 'localhost.elsewhere.example', '10.0.0.1'])(
    'is for nobody who comes under another name: %j',
    async (host) => {
      expect([400, 403]).toContain((await raw(address, '/', { headers: { host } })).status)
    },
  )

  it('tells of an error without stack, path or words', async () => {
    const answers = [
      await raw(address, '/partnerships/%00'),
      await raw(address, '/partnerships/exampleshire?as-at=9999-99-99'),
      await raw(address, '/%E0%A4%A'),
      await raw(address, `/api${CHECK}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
      await raw(address, `/api/${'../'.repeat(5)}etc/passwd`),
    ]
    for (const { status, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(body).not.toMatch(/\bat [\w.]+ \(|node_modules|\.ts:|\.js:|\/work\/|\/home\/|SQLITE|Error:/)
    }
  })

  it('asks whoever signs in too often to come again', async () => {
    const tried = await Promise.all(
      Array.from({ length: 9 }, () => raw(address, '/sign-in', { method: 'POST', headers: FORM, body: 'name=x' })),
    )
    const later = tried.filter(({ status }) => status === 429)
    expect(later).toHaveLength(4)
    for (const { headers } of later) expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect((await raw(address, '/')).status).not.toBe(429)
  })

  it('writes down what it turned away, each kind once a minute, whoever sends however many', () => {
    for (const [what, sent] of [
      ['403 POST /acting-as', 3],
      ['429 POST /sign-in', 4],
      ['403 GET /', 4],
    ] as const) {
      const said = log.filter((one) => one.includes(what)).length
      expect([what, said > 0, said < sent]).toEqual([what, true, true])
    }
  })

  it.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
    [
      'body',
      `POST ${CHECK} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nn`,
    ],
  ])('does not wait for ever for the rest of the %s', async (_, begun) => {
    const { port } = new URL(address)
    const socket = connect(Number(port), '127.0.0.1')
    const ended = new Promise<string>((resolve) => {
      let said = ''
      socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(said))
    })
    socket.write(begun)
    expect(await ended).toMatch(/^(HTTP\/1\.1 408 |$)/)
  })
})
