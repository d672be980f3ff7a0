import { answeredAfter, statusAt } from '../permissions/answered-after.js'
import type { AccessRecord } from '@ledger/access'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { PLACES, systemClock } from '@ledger/event-store'
import { tracesIn } from '../forgetting/traces.js'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import {
  codeAt,
  codeIn,
  firstSignIn,
  NAME,
  openLocalLedger,
  PASSWORD,
  people,
  said,
  type Browser,
  type LocalLedger,
  type Seen,
} from './local-ledger.js'

const clock = Date.now
let aside = 0
/** Time goes on by so many seconds, for codes and for delays. */
const later = (seconds: number): void => void (aside += seconds * 1000)

let ledger: LocalLedger
let key: string
let recoveryCodes: readonly string[]

beforeAll(async () => {
  Date.now = () => clock() + aside
  ledger = await openLocalLedger()
})
afterAll(async () => {
  Date.now = clock
  await ledger?.close()
})

const isSignedIn = async (browser: Browser): Promise<boolean> => (await browser.open('/account')).status === 200
const password = (browser: Browser, name: string, given: string): Promise<Seen> =>
  browser.send('/sign-in', { 'sign-in-name': name, password: given })
const signIn = async (browser: Browser, given = PASSWORD, page = '/account'): Promise<Seen> => {
  later(30)
  await browser.send('/sign-in', { 'sign-in-name': NAME.toUpperCase(), password: given, page })
  return browser.send('/sign-in/second-factor', { code: codeAt(key, Date.now()) })
}
/** The newest record of the access log first. */
const accessRecords = async (partnership = 'testshire'): Promise<readonly AccessRecord[]> => {
  const log = openAccessLog({ folder: ledger.folder, clock: systemClock })
  try {
    return log.of(partnership, { limit: 100 }).records
  } finally {
    await log.close()
  }
}
/** Without what differs with every answer. */
const bare = ({ text }: Seen): string => text.replace(/value="[^"]*"|nonce="[^"]*"/g, '')

describe('before anybody signed in', () => {
  it.each(['/', '/partnerships/testshire', '/partnerships/nowhere', '/acting-as', '/account', '/nowhere', '/earlier-date'])(
    '%s leads to sign-in, whether it is there or not',
    async (path) => {
      const { status, location, text } = await ledger.browser().open(path)
      expect([status, location, text]).toEqual([303, path === '/' ? '/sign-in' : `/sign-in?page=${encodeURIComponent(path)}`, ''])
    },
  )

  it('a form leads there too, and nothing is done', async () => {
    for (const path of ['/acting-as', '/account/password', '/sign-out'])
      expect(await ledger.browser().post(path, { person: `testshire.${ledger.personId}` })).toMatchObject({
        status: 303,
        location: '/sign-in',
      })
  })

  it('a chosen person counts for nothing', async () => {
    const browser = ledger.browser()
    browser.hold('acting-as', `testshire.${ledger.personId}`)
    expect((await browser.open('/partnerships/testshire')).status).toBe(303)
  })

  it.each([undefined, 'Bearer ll_nonsense', 'Bearer ', 'Basic am86am8='])(
    'a program is told to come with a token: %s',
    async (authorization) => {
      const response = await fetch(`${ledger.address}/api/partnerships/testshire/actions/A1`, {
        headers: { ...(authorization && { authorization }) },
      })
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Lessons Ledger"'])
      expect(await response.json()).toMatchObject({ code: 'not-signed-in' })
    },
  )

  it('the pages to sign in on, what they look like, and health are there', async () => {
    for (const path of ['/sign-in', '/first-sign-in', '/assets/site.css', '/health/live'])
      expect([path, (await ledger.browser().open(path)).status]).toEqual([path, 200])
  })
})

describe('a first sign-in', () => {
  it('says what is wrong, and nothing about who there is', async () => {
    const browser = ledger.browser()
    const tried = (fields: Record<string, string>) =>
      browser.send('/first-sign-in', { 'sign-in-name': NAME, code: ledger.code, 'new-password': PASSWORD, ...fields })
    expect(said(await tried({ 'new-password': 'short' }))).toContain('Password must be 12 characters or more')
    expect(said(await tried({ 'new-password': 'Testshire-2026!' }))).toContain('Choose another password')
    const [wrongCode, wrongName] = [await tried({ code: '7KQ2-M9XD-03RV-TW5H' }), await tried({ 'sign-in-name': 'nobody@example.org' })]
    expect([wrongCode.status, said(wrongCode)]).toEqual([
      422,
      expect.stringContaining('The sign-in name or the code is not right') as string,
    ])
    expect(bare(wrongName)).toBe(bare(wrongCode))
  })

  it('sets a password and an app at once, shows recovery codes, and is over', async () => {
    const browser = ledger.browser()
    ;({ key, recoveryCodes } = await firstSignIn(browser, { code: ledger.code.toLowerCase(), at: Date.now() }))
    expect([key.length, new Set(recoveryCodes).size]).toEqual([32, 10])
    expect(await isSignedIn(browser)).toBe(true)
    expect(
      said(await ledger.browser().send('/first-sign-in', { 'sign-in-name': NAME, code: ledger.code, 'new-password': PASSWORD })),
    ).toContain('works no more')
  })
})

describe('signing in', () => {
  it('takes a password and a code, and leads to the page that was wanted', async () => {
    const browser = ledger.browser()
    const right = await password(browser, NAME, PASSWORD)
    expect(right.location).toBe('/sign-in/second-factor')
    expect(await isSignedIn(browser)).toBe(false)
    const done = await signIn(browser, PASSWORD, '/partnerships/testshire')
    expect(done.location).toBe('/partnerships/testshire')
    expect(done.headers.getSetCookie().find((cookie) => cookie.startsWith('session='))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await isSignedIn(browser)).toBe(true)
    expect(
      (await ledger.browser().send('/sign-in', { 'sign-in-name': NAME, password: PASSWORD, page: 'https://elsewhere.example' })).status,
    ).toBe(303)
  })

  it('takes a code once, wherever it is given again', async () => {
    later(30)
    const [one, other] = [ledger.browser(), ledger.browser()]
    for (const browser of [one, other]) await password(browser, NAME, PASSWORD)
    const code = codeAt(key, Date.now())
    expect((await one.send('/sign-in/second-factor', { code })).status).toBe(303)
    const again = await other.send('/sign-in/second-factor', { code })
    expect([again.status, said(again)]).toEqual([422, expect.stringContaining('was used before') as string])
    expect(await isSignedIn(other)).toBe(false)
  })

  it('takes a recovery code in its place, once', async () => {
    for (const status of [303, 422]) {
      const browser = ledger.browser()
      await password(browser, NAME, PASSWORD)
      expect((await browser.send('/sign-in/recovery-code', { code: recoveryCodes[4] ?? '' })).status).toBe(status)
    }
  })

  it('says the same of a name that nobody has, a wrong password, and somebody suspended', async () => {
    const invited = await people(
      ledger.folder,
      'invite',
      '--partnership',
      'testshire',
      '--sign-in-name',
      'sam',
      '--post',
      'auditor',
      '--role',
      'auditor',
    )
    const sam = ledger.browser()
    await firstSignIn(sam, { name: 'sam', code: codeIn(invited), at: Date.now() })
    expect(await isSignedIn(sam)).toBe(true)
    await people(ledger.folder, 'suspend', '--partnership', 'testshire', '--sign-in-name', 'sam')
    expect((await sam.open('/account')).location).toBe('/sign-in?page=%2Faccount')
    let hashed = 0
    const count = (message: unknown): void => void (hashed += (message as { readonly place: string }).place === 'at password' ? 1 : 0)
    subscribe(PLACES, count)
    const work: number[] = []
    const answers: Seen[] = []
    for (const [name, given] of [
      ['sam', PASSWORD],
      [NAME, 'not the password at all'],
      ['nobody@example.org', PASSWORD],
    ] as const) {
      hashed = 0
      answers.push(await password(ledger.browser(), name, given))
      work.push(hashed)
    }
    unsubscribe(PLACES, count)
    expect(work).toEqual([1, 1, 1])
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
    expect(new Set(answers.map(bare)).size).toBe(1)
    await people(ledger.folder, 'reinstate', '--partnership', 'testshire', '--sign-in-name', 'sam')
    expect((await password(ledger.browser(), 'sam', PASSWORD)).location).toBe('/sign-in/second-factor')
  })

  it('has to be waited for after failures, longer each time, also with the right password', async () => {
    later(3600)
    const waits: number[] = []
    for (let failed = 0; waits.length < 3 && failed < 12; failed += 1) {
      const { status, headers } = await password(ledger.browser(), NAME, 'not the password at all')
      if (status !== 429) continue
      waits.push(Number(headers.get('retry-after')))
      later(waits.at(-1) ?? 0)
    }
    expect(waits).toHaveLength(3)
    expect([...waits].sort((a, b) => a - b)).toEqual(waits)
    expect(waits[2]).toBeGreaterThan(2 * (waits[0] ?? 0))
    await password(ledger.browser(), NAME, 'not the password at all')
    const right = await password(ledger.browser(), NAME, PASSWORD)
    expect([right.status, said(right)]).toEqual([429, expect.stringMatching(/^Wait \d+ (seconds|minutes) before you try again/) as string])
    later(3600)
    expect((await password(ledger.browser(), NAME, PASSWORD)).status).toBe(303)
  })

  it('lets nobody try all codes who has the password', async () => {
    const browser = ledger.browser()
    const statuses: number[] = []
    for (let tried = 0; tried < 6; tried += 1) {
      await password(browser, NAME, PASSWORD)
      statuses.push((await browser.send('/sign-in/second-factor', { code: '000000' })).status)
    }
    expect(statuses.slice(0, 4)).toEqual([422, 422, 422, 422])
    expect(statuses).toContain(429)
    later(3600)
  })
})

describe('an attempt that is refused', () => {
  it('is recorded: to whose account, by what and why, and nothing of what was typed', async () => {
    const browser = ledger.browser()
    const typed = 'CANARY-typed-in-the-wrong-box'
    await password(browser, typed, PASSWORD)
    await password(browser, NAME, typed)
    await password(browser, NAME, PASSWORD)
    await browser.send('/sign-in/second-factor', { code: '000000' })
    await browser.send('/sign-in/recovery-code', { code: '7KQ2-M9XD-03RV-TW5H' })
    const log = openAccessLog({ folder: ledger.folder, clock: systemClock })
    const [theirs, nobodys] = [log.refusedSignInsTo('testshire', ledger.personId), log.refusedSignInsTo('~', 'nobody')]
    await log.close()
    expect(theirs.slice(0, 3).map(({ way, why }) => [way, why])).toEqual([
      ['recovery-code', 'does not fit'],
      ['code', 'does not fit'],
      ['password', 'does not fit'],
    ])
    expect(nobodys[0]).toMatchObject({ way: 'password', why: 'does not fit' })
    expect(nobodys.map(({ way }) => way)).toContain('token')
    expect(
      tracesIn(
        [ledger.folder],
        [typed, typed.toLowerCase()].map((one) => Buffer.from(one)),
      ),
    ).toEqual([])
    later(3600)
  })

  it('is counted for an administrator: on the page of health, among the people, and beside the account', async () => {
    const browser = ledger.browser()
    await signIn(browser)
    const at = (page: string) => browser.open(`/partnerships/testshire/administration/${page}`)
    expect((await at('health')).text).toMatch(
      /\d\d attempts in the last seven days, to 2 accounts of this partnership; \d\d to the one with the most/,
    )
    expect((await at('health')).text).toContain('Somebody may be guessing.')
    for (const page of ['people', `people/${ledger.personId}`])
      expect((await at(page)).text).toMatch(/\d\d attempts to sign in were refused in the last seven days/)
    expect((await browser.open('/partnerships/testshire/access')).text).not.toContain('does not fit')
  })
})

describe('a session', () => {
  it('is another after every sign-in, and over once it is signed out of, whoever kept its cookie', async () => {
    const browser = ledger.browser()
    await signIn(browser)
    const kept = browser.session
    later(30)
    await browser.send('/sign-in', { 'sign-in-name': NAME, password: PASSWORD }, '/account')
    await browser.send('/sign-in/second-factor', { code: codeAt(key, Date.now()) })
    expect(browser.session).not.toBe(kept)
    const thief = ledger.browser()
    thief.hold('session', kept)
    expect(await isSignedIn(thief)).toBe(false)
    thief.hold('session', browser.session)
    expect(await isSignedIn(thief)).toBe(true)
    const out = await browser.send('/sign-out', {}, '/account')
    expect([out.location, out.headers.get('clear-site-data')]).toEqual(['/sign-in', '"cache", "storage"'])
    expect([...browser.visitor.cookiesOf(ledger.address).keys()]).toEqual(['form-token'])
    expect([await isSignedIn(browser), await isSignedIn(thief)]).toEqual([false, false])
  })

  it('is over after half an hour without use, and after twelve hours however much it is used', async () => {
    const [used, unused] = [ledger.browser(), ledger.browser()]
    await signIn(used)
    await signIn(unused)
    for (let quarters = 0; quarters < 47; quarters += 1) {
      later(900)
      expect(await isSignedIn(used)).toBe(true)
      if (quarters === 0) expect((await unused.visitor.get(`${ledger.address}/health/live`)).status).toBe(200)
      if (quarters === 1) expect(await isSignedIn(unused)).toBe(false)
    }
    later(900)
    expect(await isSignedIn(used)).toBe(false)
  })

  it('is nobody’s where a letter of its cookie is another', async () => {
    const browser = ledger.browser()
    await signIn(browser)
    const [kept, thief] = [browser.session, ledger.browser()]
    for (const place of [5, 30, kept.length - 3]) {
      thief.hold('session', kept.slice(0, place) + (kept[place] === 'A' ? 'B' : 'A') + kept.slice(place + 1))
      expect(await isSignedIn(thief)).toBe(false)
    }
  })

  it('takes no form of another session, nor of before', async () => {
    const [one, other] = [ledger.browser(), ledger.browser()]
    await signIn(one)
    await signIn(other)
    const tokenOf = async (browser: Browser) => /name="form-token" value="([^"]*)"/.exec((await browser.open('/account')).text)?.[1] ?? ''
    for (const token of [await tokenOf(other), '', 'a'.repeat(32)])
      expect((await one.post('/sign-out', { 'form-token': token })).status).toBe(403)
    expect(await isSignedIn(one)).toBe(true)
    expect((await one.post('/sign-out', { 'form-token': await tokenOf(one) })).status).toBe(303)
  })

  it('is answered no more once it is ended elsewhere: not one of the requests that begin after the answer', async () => {
    const [victim, other] = [ledger.browser(), ledger.browser()]
    await signIn(victim)
    await signIn(other)
    const list = (await other.open('/account')).text
    const ends = [...list.matchAll(/action="(\/account\/sessions\/\w+\/end)"/g)].map(([, path = '']) => path)
    const [address, cookie] = [`${ledger.address}/partnerships/testshire`, `session=${victim.session}`]
    const ask = () => statusAt(address, cookie)
    const end = async () => {
      for (const path of ends) await other.send(path, {}, '/account')
    }
    const { before, after } = await answeredAfter(ask, end, { inFlight: 100, after: 40 })
    expect(before).toContain(200)
    expect(new Set(after.filter((status) => status !== 503))).toEqual(new Set([303]))
    expect(await isSignedIn(other)).toBe(true)
  })
})

describe('the last administrator', () => {
  it('is neither suspended nor loses the role, and is told why', async () => {
    const browser = ledger.browser()
    await signIn(browser)
    const person = `/partnerships/testshire/administration/people/${ledger.personId}`
    for (const [form, fields] of [
      ['suspend-person', {}],
      ['withdraw-role', { role: 'administrator' }],
    ] as const) {
      const { status, text } = await browser.fillIn(`${person}/${form}`, fields)
      expect([form, status]).toEqual([form, 409])
      expect(text).toContain('Nobody else administers this partnership')
    }
    expect(await isSignedIn(browser)).toBe(true)
  })
})

describe('an account', () => {
  it('takes another password from whoever shows once more who they are, and every other session ends', async () => {
    const [one, other] = [ledger.browser(), ledger.browser()]
    await signIn(one)
    await signIn(other)
    // Somebody who has the password, and is about to enter a code.
    const halfway = ledger.browser()
    await password(halfway, NAME, PASSWORD)
    later(30)
    const fields = (given: string, code: string) => ({ password: given, code, 'new-password': 'another horse, another staple' })
    expect((await one.send('/account/password', fields('wrong password here', codeAt(key, Date.now())))).status).toBe(422)
    expect((await one.send('/account/password', fields(PASSWORD, '000000'))).status).toBe(422)
    const changed = await one.send('/account/password', fields(PASSWORD, codeAt(key, Date.now())))
    expect(changed.location).toBe('/account?done=password')
    expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([true, false])
    expect((await password(ledger.browser(), NAME, PASSWORD)).status).toBe(422)
    later(30)
    expect((await halfway.send('/sign-in/second-factor', { code: codeAt(key, Date.now()) })).status).toBe(422)
    expect(await isSignedIn(halfway)).toBe(false)
    expect((await signIn(ledger.browser(), 'another horse, another staple')).status).toBe(303)
  })

  it('takes another app and other recovery codes the same way', async () => {
    const PRESENT = 'another horse, another staple'
    const browser = ledger.browser()
    await signIn(browser, PRESENT)
    const made = await browser.send('/account/recovery-codes', { password: PRESENT, code: recoveryCodes[0] ?? '' })
    const fresh = [...made.text.matchAll(/ledger-code">([0-9A-Z-]{19})</g)].map(([, code = '']) => code)
    expect([made.status, fresh.length, fresh.includes(recoveryCodes[0] ?? '')]).toEqual([200, 10, false])
    expect((await browser.send('/account/app', { password: PRESENT, code: fresh[0] ?? '' })).location).toBe('/account/app/link')
    const page = await browser.open('/account/app/link')
    const other = (/>Key<\/dt><dd[^>]*>([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? '').replace(/\s/g, '')
    expect((await browser.send('/account/app/link', { code: codeAt(other, Date.now()) })).location).toBe('/account?done=app')
    const before = key
    key = other
    expect((await signIn(ledger.browser(), PRESENT)).status).toBe(303)
    later(30)
    const stale = ledger.browser()
    await password(stale, NAME, PRESENT)
    expect((await stale.send('/sign-in/second-factor', { code: codeAt(before, Date.now()) })).status).toBe(422)
  })
})

describe('a second invitation', () => {
  it('takes the place of the first: its code works no more, and the new one does', async () => {
    const codes: string[] = []
    for (let times = 0; times < 2; times += 1)
      codes.push(
        codeIn(await people(ledger.folder, 'invite', '--partnership', 'testshire', '--person', ledger.personId, '--sign-in-name', NAME)),
      )
    const tried = (code: string) =>
      ledger.browser().send('/first-sign-in', { 'sign-in-name': NAME, code, 'new-password': 'a third horse, a third staple' })
    const [first = '', second = ''] = codes
    expect(second).not.toBe(first)
    expect(said(await tried(first))).toContain('works no more')
    expect((await tried(second)).location).toBe('/first-sign-in/app')
  })
})

describe('a partnership of others', () => {
  it('answers as one that is not there, and it is recorded there that somebody asked', async () => {
    await people(ledger.folder, 'add-admin', '--partnership', 'othershire', '--sign-in-name', 'kim@example.org', '--name', 'Kim Marsh')
    const browser = ledger.browser()
    await signIn(browser, 'another horse, another staple')
    const asked = await Promise.all(['othershire', 'nowhere'].map((name) => browser.open(`/partnerships/${name}`)))
    expect(asked.map(({ status }) => status)).toEqual([404, 404])
    const [record] = await accessRecords('othershire')
    expect(record).toMatchObject({ who: 'of another partnership', outcome: 'refused', deed: 'see-partnership', ground: ['no role for it'] })
    expect(record?.session).toMatch(/^[0-9A-Z]{26}$/)
  })
})

describe('a token', () => {
  it('is shown once, does what it was made for, and nothing once it is revoked', async () => {
    const PRESENT = 'another horse, another staple'
    const browser = ledger.browser()
    await signIn(browser, PRESENT)
    later(30)
    const fields = { label: 'Reports', scopes: 'read', days: '30', password: PRESENT }
    expect((await browser.send('/account/tokens', { ...fields, code: '000000' })).status).toBe(422)
    const issued = await browser.send('/account/tokens', { ...fields, code: codeAt(key, Date.now()) })
    const token = /ll_[0-9A-Za-z]{46}/.exec(issued.text)?.[0] ?? ''
    expect([issued.status, issued.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const ask = (method: string, bearer = token) =>
      fetch(`${ledger.address}/api/partnerships/testshire/actions/A1${method === 'POST' ? '/check-action' : ''}`, {
        ...{ method, headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' } },
        ...(method === 'POST' && { body: '{}' }),
      })
    expect((await ask('GET')).status).toBe(404)
    expect([(await ask('POST')).status, await (await ask('POST')).json()]).toEqual([403, expect.objectContaining({ code: 'out-of-scope' })])
    expect((await accessRecords())[0]).toMatchObject({
      ...{ who: ledger.personId, outcome: 'refused', deed: 'check-actions', via: 'api', ground: ['token does not allow it'] },
      what: { kind: 'check-action', id: 'A1' },
    })
    expect((await ask('GET', token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a'))).status).toBe(401)
    const list = (await browser.open('/account')).text
    expect([list.includes('Reports'), list.includes(token)]).toEqual([true, false])
    expect((await fetch(`${ledger.address}/account`, { redirect: 'manual', headers: { authorization: `Bearer ${token}` } })).status).toBe(
      303,
    )
    const revoke = /action="(\/account\/tokens\/\w+\/revoke)"/.exec(list)?.[1] ?? ''
    expect((await browser.send(revoke, {}, '/account')).location).toBe('/account?done=token')
    expect((await ask('GET')).status).toBe(401)
  })
})
