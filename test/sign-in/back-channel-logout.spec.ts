import { Logger } from '@nestjs/common'
import { CompactSign } from 'jose'
import { answerFor, openLedgerWithProvider, PUBLIC, SESSION, SUBJECT, type LedgerWithProvider } from './ledger-with-provider.js'
import { attacker, seconds } from './forged/forging.js'
import { KEY_ID } from './openid-provider.js'
import { sentTo, type Visitor } from './visitor.js'

const ADDRESS = `${PUBLIC}/sign-in/openid/back-channel-logout`
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

let ledger: LedgerWithProvider
let count = 0
const log: string[] = []

beforeAll(async () => {
  // Three sign-ins a minute: a provider that tells of more logouts than that is heard all the same.
  ledger = await openLedgerWithProvider({}, { web: { limits: { signIns: 3 } } })
  const write = (...said: readonly unknown[]): void => void log.push(said.map(String).join(' '))
  Logger.overrideLogger({ log: write, warn: write, error: write })
})
afterAll(() => ledger.close())
beforeEach(() => {
  log.length = 0
})

const signIn = async (): Promise<Visitor> => {
  const visitor = ledger.visitor()
  await visitor.get((await answerFor(visitor, ledger)).href)
  expect(await isSignedIn(visitor)).toBe(true)
  return visitor
}
const isSignedIn = async (visitor: Visitor): Promise<boolean> =>
  (await (await visitor.get(`${PUBLIC}/partnerships/exampleshire`)).text()).includes('Robin Marsh')

/** A logout token as the provider makes it, but for what is changed; what is null is taken out. */
const logoutToken = async (
  changes: Readonly<Record<string, unknown>> = {},
  header: object = {},
  key = ledger.provider.key,
): Promise<string> => {
  count += 1
  const claims = {
    ...{ iss: ledger.provider.issuer, aud: 'ledger', iat: seconds(), exp: seconds() + 120, jti: `token ${count}`, sub: SUBJECT },
    ...{ events: { [EVENT]: {} }, ...changes },
  }
  const said = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null))
  return new CompactSign(Buffer.from(JSON.stringify(said)))
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'logout+jwt', ...header })
    .sign(key)
}
const send = (logout_token: string): Promise<Response> => ledger.visitor().post(ADDRESS, { logout_token })

/** Signs out at the provider itself, which tells the ledger of it before it answers. */
const signOutThere = async (visitor: Visitor): Promise<void> => {
  const { issuer } = ledger.provider
  const page = await visitor.get(`${issuer}/session/end`)
  const secret = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const done = await visitor.post(`${issuer}/session/end/confirm`, { xsrf: secret, logout: 'yes' })
  expect(sentTo(done, issuer)).toContain('/session/end/success')
}

describe('signing out at the provider', () => {
  it('ends the session here at once, and no other', async () => {
    const [one, other] = [await signIn(), await signIn()]
    await signOutThere(one)
    expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([false, true])
  })

  it('is taken by subject where no session is named: everything of theirs here ends, and nothing that begins later', async () => {
    const [one, other] = [await signIn(), await signIn()]
    const token = await logoutToken()
    const answer = await send(token)
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.getSetCookie()]).toEqual([200, 'no-store', []])
    expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([false, false])
  })

  it('is taken though nobody is signed in', async () => {
    expect((await send(await logoutToken({ sid: 'a session that nobody has' }))).status).toBe(200)
  })

  it('ends no session that began after the provider said so', async () => {
    const visitor = await signIn()
    expect((await send(await logoutToken({ iat: seconds() - 60 }))).status).toBe(200)
    expect(await isSignedIn(visitor)).toBe(true)
  })
})

describe('signing out at the provider while its answer is on its way', () => {
  /** What happens when the provider has said who it is, and the ledger has not heard it yet. */
  const meanwhile = async (
    happens: (visitor: Visitor) => Promise<unknown>,
  ): Promise<{ readonly visitor: Visitor; readonly status: number }> => {
    const visitor = ledger.visitor()
    const answer = await answerFor(visitor, ledger)
    ledger.provider.between.token = async (said) => {
      await happens(visitor)
      return said
    }
    const { status } = await visitor.get(answer.href)
    delete ledger.provider.between.token
    return { visitor, status }
  }
  const refusedAs = (why: string) => `sign-in through the provider refused: ${why} OpenIdSignIn`

  it('begins no session here, whether the provider names its own or everything of theirs', async () => {
    for (const happens of [signOutThere, async () => send(await logoutToken())]) {
      const { visitor, status } = await meanwhile(happens)
      expect([status, log]).toEqual([400, [refusedAs('signed-out-there')]])
      expect([await isSignedIn(visitor), visitor.cookiesOf(PUBLIC).has(SESSION)]).toEqual([false, false])
      log.length = 0
    }
  })

  it('of another session, or of somebody else, is not meant; and who comes again is let in', async () => {
    for (const other of [{ sid: 'another session' }, { sub: 'somebody else' }]) {
      const { visitor, status } = await meanwhile(async () => send(await logoutToken(other)))
      expect([status, await isSignedIn(visitor)]).toEqual([303, true])
    }
    const { visitor } = await meanwhile(signOutThere)
    await visitor.get((await answerFor(visitor, ledger)).href)
    expect(await isSignedIn(visitor)).toBe(true)
  })
})

describe('a logout token that is not the provider’s, or not for this', () => {
  const cases: readonly (readonly [name: string, why: string, token: () => Promise<string>])[] = [
    ['signed by another key', 'token-signature', async () => logoutToken({}, {}, (await attacker()).privateKey)],
    [
      'signed by nobody',
      'token-algorithm',
      async () => `${Buffer.from('{"alg":"none","typ":"logout+jwt"}').toString('base64url')}.${(await logoutToken()).split('.')[1] ?? ''}.`,
    ],
    ['bringing its key along', 'token-header', () => logoutToken({}, { jwk: {} })],
    ['that says it is another kind of token', 'token-kind', () => logoutToken({}, { typ: 'JWT' })],
    ['of another provider', 'token-issuer', () => logoutToken({ iss: 'https://attacker.example' })],
    ['for another client', 'token-audience', () => logoutToken({ aud: 'another' })],
    ['for several clients', 'token-audience', () => logoutToken({ aud: ['ledger', 'another'] })],
    ['with a nonce: it is an ID token', 'token-nonce', () => logoutToken({ nonce: 'chosen' })],
    ['without the event', 'token-claim', () => logoutToken({ events: null })],
    ['with another event', 'token-claim', () => logoutToken({ events: { 'http://schemas.example/other': {} } })],
    ['with an event that is no object', 'token-claim', () => logoutToken({ events: { [EVENT]: true } })],
    ['about nobody', 'token-subject', () => logoutToken({ sub: null })],
    ['without a name of its own', 'token-claim', () => logoutToken({ jti: null })],
    ['without an end', 'token-time', () => logoutToken({ exp: null })],
    ['that is over', 'token-time', () => logoutToken({ exp: seconds() - 60 })],
    ['made an hour ago', 'token-time', () => logoutToken({ iat: seconds() - 3600 })],
    ['made in an hour', 'token-time', () => logoutToken({ iat: seconds() + 3600 })],
    ['that is no token', 'token-unreadable', () => Promise.resolve('chosen')],
    ['that is not there', 'token-unreadable', () => Promise.resolve('')],
  ]

  it.each(cases)('%s is refused: %s', async (_, why, token) => {
    const visitor = await signIn()
    const answer = await send(await token())
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.getSetCookie()]).toEqual([400, 'no-store', []])
    expect(await answer.json()).toEqual({ error: 'invalid_request', error_description: why })
    expect(log).toEqual([`logout by the provider refused: ${why} BackChannelLogout`])
    expect(await isSignedIn(visitor)).toBe(true)
  })

  it('that came before is refused', async () => {
    const token = await logoutToken()
    expect([(await send(token)).status, (await send(token)).status]).toEqual([200, 400])
  })

  it('is not heard from an address', async () => {
    expect((await ledger.visitor().get(`${ADDRESS}?logout_token=${await logoutToken()}`)).status).toBe(404)
  })
})
