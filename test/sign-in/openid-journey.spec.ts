import { openSealedSession } from '../../apps/server/session/sealed-session.js'
import { answerFor, openLedgerWithProvider, PUBLIC, SESSION, SUBJECT, type LedgerWithProvider } from './ledger-with-provider.js'
import { Browser, firstSignIn, hiddenIn, PASSWORD } from './local-ledger.js'
import type { Visitor } from './visitor.js'

let ledger: LedgerWithProvider

beforeAll(async () => {
  ledger = await openLedgerWithProvider({}, {}, ['business manager'])
})
afterAll(() => ledger.close())

const signedIn = async (visitor: Visitor): Promise<boolean> =>
  (await (await visitor.get(`${PUBLIC}/partnerships/exampleshire`)).text()).includes('Robin Marsh')

describe('a provider that is away', () => {
  const now = Date.now
  afterEach(() => {
    Date.now = now
  })

  it('does not keep the ledger from starting, and the page says so; once it is back, people can sign in', async () => {
    const visitor = ledger.visitor()
    ledger.provider.between.away = true
    const away = await visitor.get(`${PUBLIC}/sign-in/openid`)
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await away.text()).toContain('You cannot sign in with the council at the moment')
    expect((await visitor.get(`${PUBLIC}/`)).status).toBe(200)
    ledger.provider.between.away = false
    Date.now = () => now() + 6_000
    expect((await visitor.get((await answerFor(visitor, ledger)).href)).status).toBe(303)
  })
})

describe('sign-in through a real OpenID provider', () => {
  it('leads to the page that was wanted, as the person whom the provider’s name stands for', async () => {
    const visitor = ledger.visitor()
    expect(await signedIn(visitor)).toBe(false)
    const back = await visitor.get((await answerFor(visitor, ledger, '/partnerships/exampleshire')).href)
    expect([back.status, back.headers.get('location')]).toEqual([303, '/partnerships/exampleshire'])
    expect(back.headers.getSetCookie().find((cookie) => cookie.startsWith(`${SESSION}=`))).toMatch(/HttpOnly; SameSite=Lax/)
    expect(await signedIn(visitor)).toBe(true)
  })

  it('asks the provider for a code, with a proof key, a state and a nonce, and for no more than who it is', async () => {
    const visitor = ledger.visitor()
    const sent = async () => new URL((await visitor.get(`${PUBLIC}/sign-in/openid`)).headers.get('location') ?? '').searchParams
    const [first, second] = [await sent(), await sent()]
    expect(Object.fromEntries(first)).toEqual({
      ...{ client_id: 'ledger', redirect_uri: `${PUBLIC}/sign-in/openid/answer`, response_type: 'code', scope: 'openid' },
      ...{ code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string },
      ...{ state: expect.stringMatching(/^[\w-]{43}$/) as string, nonce: expect.stringMatching(/^[\w-]{43}$/) as string },
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(second.get(name)).not.toBe(first.get(name))
  })

  it('makes the address to come back to from the settings, whatever a request says of its host', async () => {
    const visitor = ledger.visitor()
    const { host } = new URL(ledger.served.address)
    const away = await visitor.get(`${ledger.served.address}/sign-in/openid`, {
      'x-forwarded-host': 'elsewhere.example',
      forwarded: `host=${host}`,
    })
    expect(new URL(away.headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe(`${PUBLIC}/sign-in/openid/answer`)
  })

  it('works in two windows of one browser at once', async () => {
    const visitor = ledger.visitor()
    const [first, second] = [await answerFor(visitor, ledger, '/partnerships/exampleshire'), await answerFor(visitor, ledger)]
    expect((await visitor.get(first.href)).headers.get('location')).toBe('/partnerships/exampleshire')
    expect((await visitor.get(second.href)).headers.get('location')).toBe('/')
    expect(await signedIn(visitor)).toBe(true)
  })

  it('keeps no more than four attempts of a browser', async () => {
    const visitor = ledger.visitor()
    for (let attempt = 0; attempt < 7; attempt += 1) await visitor.get(`${PUBLIC}/sign-in/openid`)
    expect([...visitor.cookiesOf(PUBLIC).keys()].filter((name) => name.startsWith('openid-'))).toHaveLength(4)
  })

  it('goes by nothing but issuer and subject: somebody who is not linked is told what to ask for, and not signed in', async () => {
    const visitor = ledger.visitor()
    const back = await visitor.get((await answerFor(visitor, ledger, '/', 'somebody else')).href)
    expect(back.status).toBe(403)
    expect(await back.text()).toContain('Ask the administrator of your partnership for an invitation')
    expect(visitor.cookiesOf(PUBLIC).has(SESSION)).toBe(false)
  })

  it.each([
    ['another site', 'https://elsewhere.example/'],
    ['one without its scheme', '//elsewhere.example/'],
    ['one behind a backslash', '/\\elsewhere.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a page with a name too long', `/${'x'.repeat(2000)}`],
  ])('sends nobody elsewhere: %s', async (_, page) => {
    const visitor = ledger.visitor()
    const back = await visitor.get((await answerFor(visitor, ledger, page)).href)
    expect([back.status, back.headers.get('location')]).toEqual([303, '/'])
  })

  it('puts nothing of the provider into the session that the browser holds', async () => {
    const visitor = ledger.visitor()
    await visitor.get((await answerFor(visitor, ledger)).href)
    const sealed = visitor.cookiesOf(PUBLIC).get(SESSION) ?? ''
    expect(sealed.split('.')).toHaveLength(5)
    expect(await openSealedSession(sealed, new Uint8Array(32))).toBeNull()
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain(SUBJECT)
  })
})

describe('one’s own account', () => {
  it('is not left without a way in: the only one can be unlinked by an administrator alone', async () => {
    const visitor = ledger.visitor()
    await visitor.get((await answerFor(visitor, ledger)).href)
    const page = await (await visitor.get(`${PUBLIC}/account`)).text()
    expect(page).toContain('To unlink it, ask your administrator: it is your only way in.')
    const token = /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const sent = await visitor.post(`${PUBLIC}/account/organisation/unlink`, { 'form-token': token, provider: 'any' })
    expect(sent.status).toBe(404)
    expect(await signedIn(visitor)).toBe(true)
  })
})

describe('signing out', () => {
  it('ends the session here, and offers to sign out at the provider too', async () => {
    const visitor = ledger.visitor()
    await visitor.get((await answerFor(visitor, ledger)).href)
    const token = /name="form-token" value="([^"]+)"/.exec(await (await visitor.get(`${PUBLIC}/`)).text())?.[1] ?? ''
    const out = await visitor.post(`${PUBLIC}/sign-out`, { 'form-token': token })
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in?signed-out=here'])
    expect(visitor.cookiesOf(PUBLIC).has(SESSION)).toBe(false)
    const page = await (await visitor.get(`${PUBLIC}/sign-in?signed-out=here`)).text()
    expect(page).toContain('You may still be signed in with the council: <a class="govuk-link" href="/sign-in/openid/sign-out">')
    const there = new URL((await visitor.get(`${PUBLIC}/sign-in/openid/sign-out`)).headers.get('location') ?? '')
    expect([there.origin, there.pathname]).toEqual([ledger.provider.issuer, '/session/end'])
    expect(Object.fromEntries(there.searchParams)).toEqual({ client_id: 'ledger', post_logout_redirect_uri: `${PUBLIC}/` })
    expect((await visitor.get(there.href)).status).toBe(200)
  })

  it('leads to a page with the button of the provider first, and the form for a password below', async () => {
    const page = await (await ledger.visitor().get(`${PUBLIC}/sign-in`)).text()
    expect(page.indexOf('Sign in with the council')).toBeLessThan(page.indexOf('name="password"'))
    expect(page).toContain('href="/first-sign-in/openid"')
  })
})

describe('one’s own account, with a password and an app beside the organisation', () => {
  it('can be unlinked from the organisation: its name lets nobody in any more, and the password does', async () => {
    const name = 'business-manager'
    const browser = new Browser(PUBLIC, ledger.visitor())
    const { recoveryCodes } = await firstSignIn(browser, { code: ledger.codes.get('business manager') ?? '', name, at: Date.now() })
    const { text } = await browser.open('/account')
    expect(text).not.toContain('it is your only way in')
    const unlinked = await browser.post('/account/organisation/unlink', hiddenIn(text))
    expect([unlinked.status, unlinked.location]).toEqual([303, '/account?done=organisation'])
    const after = (await browser.open('/account?done=organisation')).text
    expect(after).toContain('That sign-in through an organisation is unlinked')
    expect(after).not.toContain('You sign in through')
    expect((await browser.post('/account/organisation/unlink', hiddenIn(text))).status).toBe(404)

    const visitor = ledger.visitor()
    expect((await visitor.get((await answerFor(visitor, ledger)).href)).status).toBe(403)
    expect(await signedIn(visitor)).toBe(false)
    const again = new Browser(PUBLIC, ledger.visitor())
    await again.send('/sign-in', { 'sign-in-name': name, password: PASSWORD })
    expect((await again.send('/sign-in/recovery-code', { code: recoveryCodes[0] ?? '' })).status).toBe(303)
    expect(await signedIn(again.visitor)).toBe(true)
  })
})
