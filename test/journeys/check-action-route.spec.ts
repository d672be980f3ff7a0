import { idFrom } from '@ledger/kernel'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '@ledger/server'
import { makeSmallLedger } from './small-ledger.js'

const ACTION = `/api/partnerships/exampleshire/actions/${idFrom('rota')}`

const ACTING = `acting-as=exampleshire.${idFrom('business manager')}`

const check = {
  checks: [{ askId: idFrom('calls to hospital'), finding: 'shown' }],
  evidenceIds: [idFrom('rota evidence')],
  checkedOn: '2026-06-29',
  checkedBy: { kind: 'person', id: idFrom('inspector') },
  recordedBy: idFrom('business manager'),
}

describe('checking an action by its route', () => {
  let folder: string
  let served: Served

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-route-'))
    await makeSmallLedger(folder)
    served = await serve({ folder, port: 0 })
  })
  afterAll(async () => {
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const revision = async () => (await fetch(served.address + ACTION)).headers.get('etag') ?? ''
  const post = async (headers: Record<string, string>, body: unknown = check) => {
    const response = await fetch(`${served.address}${ACTION}/check-action`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: ACTING, ...headers },
      body: JSON.stringify(body),
    })
    return { response, status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const sent = async (commandId: string, body: unknown = check, headers: Record<string, string> = {}) =>
    post({ 'idempotency-key': commandId, 'if-match': await revision(), ...headers }, body)
  const problem = (status: number, code: string) => ({
    status,
    body: expect.objectContaining({ type: 'about:blank', status, code }) as unknown,
  })

  it('gives an action with the revision to name', async () => {
    const response = await fetch(served.address + ACTION)
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toMatch(/^"\d+"$/)
    expect(await response.json()).toMatchObject({ actionId: idFrom('rota'), evidence: [{ title: 'The signed-off paper' }], checks: [] })
  })

  it('wants a key and a revision', async () => {
    expect(await post({ 'if-match': '"2"' })).toMatchObject(problem(400, 'idempotency-key-missing'))
    expect(await post({ 'idempotency-key': 'without revision' })).toMatchObject(problem(428, 'if-match-missing'))
  })

  it('names the field that does not fit', async () => {
    const { status, response, body } = await sent('does not fit', { ...check, checkedOn: 'yesterday', checks: [{ askId: 7 }] })
    expect(status).toBe(400)
    expect(response.headers.get('content-type')).toMatch('application/problem+json')
    expect((body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['checkedOn', 'checks.0.askId']),
    )
    expect(body).toMatchObject({ title: 'The body does not fit', code: 'does-not-fit' })
  })

  it.each([
    ['application/json', '{ "checks": ', 400],
    ['application/json', '', 400],
    ['text/csv', 'checks', 415],
  ])('says that a body is not JSON: %s %j', async (type, body, status) => {
    const response = await fetch(`${served.address}${ACTION}/check-action`, {
      method: 'POST',
      headers: { 'content-type': type, 'idempotency-key': 'not JSON', 'if-match': await revision() },
      body,
    })
    expect(response.headers.get('content-type')).toMatch('application/problem+json')
    expect(await response.json()).toMatchObject({ status, code: 'not-json' })
  })

  it('is refused to whoever types in another’s name, or has not said who they are: 403', async () => {
    expect(await sent('as somebody else', { ...check, recordedBy: idFrom('nurse') })).toMatchObject(problem(403, 'in-anothers-name'))
    expect(await sent('as nobody', check, { cookie: '' })).toMatchObject(problem(403, 'not-allowed'))
  })

  it('is refused by the domain with a code: 409', async () => {
    const owner = { ...check, checkedBy: { kind: 'person', id: idFrom('nurse') } }
    expect(await sent('by the owner', owner)).toMatchObject(problem(409, 'not-independent'))
    expect(await sent('no evidence', { ...check, evidenceIds: [] })).toMatchObject(problem(409, 'no-evidence-opened'))
    const byNurse = { cookie: `acting-as=exampleshire.${idFrom('nurse')}` }
    const typed = { ...check, recordedBy: idFrom('nurse') }
    expect(await sent('typed by the owner', typed, byNurse)).toMatchObject(problem(409, 'recorded-by-the-owner'))
  })

  it('says before which day nothing could be checked', async () => {
    const early = await sent('before the plan', { ...check, checkedOn: '2025-03-01' })
    expect(early).toMatchObject(problem(409, 'checked-before-planned'))
    expect(early.body['title']).toBe('The day must be on or after 1 April 2025, when this action was planned')
    const soon = await sent('before the evidence', { ...check, checkedOn: '2025-09-20' })
    expect(soon).toMatchObject(problem(409, 'checked-before-evidence'))
    expect(soon.body['title']).toBe('The day must be on or after 21 September 2025, when the evidence you selected was put in')
  })

  it('does not know a stranger, nor a day that is none', async () => {
    expect(await sent('stranger', { ...check, recordedBy: 'NOBODY' })).toMatchObject(problem(422, 'person-unknown'))
    expect(await sent('no day', { ...check, checkedOn: '2026-02-31' })).toMatchObject(problem(422, 'not-a-day'))
  })

  it('is recorded, and says where: the new revision and the position in the ledger', async () => {
    const before = await revision()
    const { status, response, body } = await sent('first check')
    expect(status).toBe(200)
    expect(response.headers.get('ledger-position')).toMatch(/^\d+$/)
    expect(response.headers.get('etag')).not.toBe(before)
    expect(body).toEqual({ actionId: idFrom('rota'), revision: Number(response.headers.get('etag')?.slice(1, -1)) })
  })

  it('sent again, with whatever revision, is the same success and records nothing', async () => {
    const before = await revision()
    expect((await post({ 'idempotency-key': 'first check', 'if-match': '"0"' })).status).toBe(200)
    expect(await revision()).toBe(before)
  })

  it('under the same key with other words is refused: 422', async () => {
    expect(await sent('first check', { ...check, note: 'Other words' })).toMatchObject(problem(422, 'command-id-reused'))
  })

  it('is stale when others have recorded something since: 412', async () => {
    const late = await post({ 'idempotency-key': 'late', 'if-match': '"1"' })
    expect(late).toMatchObject(problem(412, 'stale'))
    expect(late.body['title']).toMatch(/^Something was recorded on this action after the revision in If-Match/)
  })

  it('answers that there is none in the same manner: 404', async () => {
    const response = await fetch(`${served.address}/api/partnerships/exampleshire/actions/NONE`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch('application/problem+json')
  })

  it('answers nobody who comes under another name than this machine’s', async () => {
    const { request } = await import('node:http')
    const status = await new Promise((resolve, reject) => {
      request(served.address, { headers: { host: 'elsewhere.example' } }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
  })
})
