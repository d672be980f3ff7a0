import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import type { AccessRecord } from '@ledger/access'
import { systemClock } from '@ledger/event-store'
import { idFrom } from '@ledger/kernel'
import { serve, type Served } from '@ledger/server'
import { noSmallDisk, smallDisk } from '../faults/disk/small-disk.js'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { aVisitor } from '../keeping/a-visitor.js'

const BASE = '/partnerships/exampleshire'
const AMBER = idFrom('amber')
const asInspector = { cookie: `acting-as=exampleshire.${idFrom('inspector')}` }

let folder: string
let served: Served
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(served.address + path, { headers, redirect: 'manual' })

/** The newest record first, as they stand in the file. */
const records = async (): Promise<readonly AccessRecord[]> => {
  const log = openAccessLog({ folder, clock: systemClock })
  try {
    return log.of('exampleshire', { limit: 1000 }).records
  } finally {
    await log.close()
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-access-log-'))
  await makeSmallLedger(folder)
  served = await serve({ folder, port: 0 })
})
afterAll(async () => {
  await served?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a look at what is not published', () => {
  it('is recorded before the answer is there: who, what, which reviews, and by which way', async () => {
    expect((await get(`${BASE}/reviews/${AMBER}`, asInspector)).status).toBe(200)
    expect(await records()).toMatchObject([
      {
        ...{ partnership: 'exampleshire', who: idFrom('inspector'), outcome: 'shown', deed: 'see-review', via: 'page', asAt: null },
        ...{ what: { kind: 'review-details', id: AMBER }, reviewIds: [AMBER] },
      },
    ])
  })

  it.each([
    [`/recommendations/${idFrom('sharing')}`, 'recommendation-details', [AMBER]],
    [`/actions/${idFrom('rota')}`, 'action-details', [AMBER]],
    [`/actions/${idFrom('rota')}/check-action`, 'check-action', [AMBER]],
    [`/history/${idFrom('point')}`, 'history-of', [AMBER]],
    [`/history/${idFrom('calls to hospital')}`, 'history-of', [AMBER]],
    ['', 'partnership-answers', []],
    ['/reviews', 'reviews-list', []],
    ['/papers', 'papers-notes', []],
  ])('%s is of the reviews that it shows', async (path, kind, reviewIds) => {
    expect((await get(BASE + path)).status).toBe(200)
    expect((await records())[0]).toMatchObject({ who: 'demonstration visitor', ground: ['is a demonstration'], what: { kind }, reviewIds })
  })

  it('says so of a program, and which day it looked at', async () => {
    await get(`/api${BASE}/actions/${idFrom('rota')}?as-at=2026-01-01&basis=happened`)
    expect((await records())[0]).toMatchObject({ via: 'api', asAt: { date: '2026-01-01', basis: 'happened' }, reviewIds: [AMBER] })
  })

  it('records nothing where nothing of a case was shown: lists of partnerships, health, ways elsewhere', async () => {
    const before = (await records()).length
    for (const path of ['/', '/acting-as', '/health/ready', '/metrics', '/nowhere']) await get(path)
    await get(`/earlier-date?page=${BASE}&date-day=1&date-month=1&date-year=2026&basis=recorded`)
    expect((await records()).length).toBe(before)
  })

  it('records what was refused, and what is not there as if it were', async () => {
    for (const path of [`${BASE}/actions/NOSUCHTHING`, `/api${BASE}/actions/NOSUCHTHING`]) {
      expect((await get(path)).status).toBe(404)
      expect((await records())[0]).toMatchObject({
        outcome: 'refused',
        deed: 'see-review',
        what: { kind: 'action-details', id: 'NOSUCHTHING' },
        reviewIds: [],
      })
    }
  })

  it('records what was refused to whoever may not: pages of people and settings, and the commands of programs', async () => {
    const asNurse = { cookie: `acting-as=exampleshire.${idFrom('nurse')}` }
    const said = { who: idFrom('nurse'), outcome: 'refused', ground: ['no role for it'], reviewIds: [] }
    expect((await get(`${BASE}/administration/people`, asNurse)).status).toBe(403)
    expect((await records())[0]).toMatchObject({ ...said, deed: 'manage-people', what: { kind: 'administration-people', id: null } })
    expect((await get(`${BASE}/administration/people/${idFrom('inspector')}/grant-role`, asNurse)).status).toBe(403)
    const about = { kind: 'grant-role', id: idFrom('inspector') }
    expect((await records())[0]).toMatchObject({ ...said, deed: 'manage-roles', what: about, via: 'page' })
    const route = `/api${BASE}/actions/${idFrom('rota')}`
    const inAnothersName = await fetch(`${served.address}${route}/check-action`, {
      method: 'POST',
      headers: {
        ...{ ...asInspector, 'content-type': 'application/json', 'idempotency-key': 'in anothers name' },
        'if-match': (await get(route, asInspector)).headers.get('etag') ?? '',
      },
      body: JSON.stringify({
        ...{ checks: [{ askId: idFrom('calls to hospital'), finding: 'shown' }], evidenceIds: [idFrom('rota evidence')] },
        ...{ checkedOn: '2026-06-29', checkedBy: { kind: 'person', id: idFrom('inspector') }, recordedBy: idFrom('business manager') },
      }),
    })
    expect([inAnothersName.status, (await records())[0]]).toMatchObject([
      403,
      {
        ...{ who: idFrom('inspector'), outcome: 'refused', deed: 'check-actions', via: 'api', reviewIds: [AMBER] },
        what: { kind: 'check-action', id: idFrom('rota') },
      },
    ])
  })

  it('of whoever sees a part only, it names the review all the same, and on what ground', async () => {
    const answer = await get(`${BASE}/actions/${idFrom('rota')}`, { cookie: `acting-as=exampleshire.${idFrom('nurse')}` })
    expect(answer.status).toBe(200)
    expect((await records())[0]).toMatchObject({ who: idFrom('nurse'), outcome: 'shown', reviewIds: [AMBER] })
    const refused = await get(`${BASE}/reviews/${AMBER}/access`, { cookie: `acting-as=exampleshire.${idFrom('nurse')}` })
    expect(refused.status).toBeGreaterThanOrEqual(403)
    expect((await records())[0]).toMatchObject({ who: idFrom('nurse'), outcome: 'refused', deed: 'see-access-log-of-review' })
  })

  it('takes no words from an address', async () => {
    await get(`${BASE}/reviews/${AMBER}?counted=CANARY-QUERY`)
    await get(`${BASE}/history/CANARY%20WORDS`)
    await get(`${BASE}/recommendations?counted=CANARY-QUERY`)
    for (const file of ['access.db', 'access.db-wal']) expect(readFileSync(join(folder, file)).includes('CANARY')).toBe(false)
  })

  it('a hundred at once are a hundred records', async () => {
    const before = (await records()).length
    const answers = await Promise.all(Array.from({ length: 100 }, () => get(`/api${BASE}/actions/${idFrom('rota')}`)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect((await records()).length).toBe(before + 100)
  })
})

it('a file that is handed out in pieces is begun when it is recorded who takes it, and otherwise not', async () => {
  const visitor = aVisitor(served.address, 'business manager')
  const [, token = ''] = /name="form-token" value="([^"]+)"/.exec((await visitor.get('/acting-as')).text) ?? []
  const taken = (commandId: string) =>
    visitor.send(`${BASE}/administration/subject-access`, {
      ...{ 'form-token': token, 'command-id': commandId, revision: '-1', person: idFrom('nurse') },
    })
  expect((await taken('held')).text).toMatch(/^PK/)
  const [file, away] = [join(folder, 'access.db'), join(folder, 'away.db')]
  renameSync(file, away)
  try {
    const answer = await taken('held again')
    expect([answer.status, answer.text.includes('Every look at what is not published is written down first')]).toEqual([503, true])
  } finally {
    renameSync(away, file)
  }
})

describe('where the access log cannot be written', () => {
  const file = (name: string) => join(folder, name)
  const restarted = async (change: () => void): Promise<void> => {
    await served.close()
    change()
    served = await serve({ folder, port: 0 })
  }
  beforeAll(() =>
    restarted(() => {
      renameSync(file('access.db'), file('kept.db'))
      mkdirSync(file('access.db'))
    }),
  )
  afterAll(() =>
    restarted(() => {
      rmSync(file('access.db'), { recursive: true, force: true })
      renameSync(file('kept.db'), file('access.db'))
    }),
  )

  it.each([BASE, `${BASE}/reviews/${AMBER}`, `${BASE}/actions/${idFrom('rota')}/check-action`, `${BASE}/papers`])(
    '%s is not shown: it says why, calmly, and nothing of the page',
    async (path) => {
      const answer = await get(path, asInspector)
      const said = await answer.text()
      expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(said).toContain('Every look at what is not published is written down first')
      expect(said).not.toMatch(/Amber|discharge|named nurse|safe sleep/)
      // Nor the sections of the partnership around it.
      expect(said).not.toMatch(/Exampleshire|Front sheet|Recommendations|Earlier day/)
    },
  )

  it('a program is told so in its own way, without a revision to change by', async () => {
    const answer = await get(`/api${BASE}/actions/${idFrom('rota')}`)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('etag')]).toEqual([503, 'application/problem+json', null])
    expect(await answer.json()).toMatchObject({ status: 503, code: 'access-log-unavailable' })
  })

  it('what shows nothing of a case is shown all the same, and health says what is wrong', async () => {
    expect((await get('/')).status).toBe(200)
    expect((await get('/acting-as')).status).toBe(200)
    const ready = await get('/health/ready')
    expect([ready.status, await ready.text()]).toEqual([200, expect.stringMatching(/What is not published is not shown.*access\.db/)])
  })
})

const cannot = noSmallDisk()
if (cannot) console.log(`access log on a full disk: not tried, for ${cannot}`)
;(cannot ? it.skip : it)('on a disk that is full, or read-only, nothing is shown; when there is room again, it is', async () => {
  const disk = smallDisk('24m')
  let full: Served | undefined
  try {
    await makeSmallLedger(disk.folder)
    full = await serve({ folder: disk.folder, port: 0 })
    const { address } = full
    const status = async (): Promise<number> => (await fetch(`${address}${BASE}/reviews/${AMBER}`)).status
    expect(await status()).toBe(200)
    disk.fill()
    // What room is left within the files is used up first.
    for (let tries = 0; (await status()) !== 503; tries += 1) {
      disk.fill()
      if (tries > 2000) throw new Error('expected 503 while the disk is full, found 200 every time')
    }
    disk.makeRoom()
    expect(await status()).toBe(200)
    await full.close()
    full = undefined
  } finally {
    await full?.close()
    disk.remove()
  }
})
