import { Logger } from '@nestjs/common'
import { signedAgain, seconds, tokenIn } from './forged/forging.js'
import { answerFor, openLedgerWithProvider, PUBLIC, type LedgerWithProvider } from './ledger-with-provider.js'
import type { Visitor } from './visitor.js'

let ledger: LedgerWithProvider
let visitor: Visitor
const log: string[] = []
const now = Date.now

beforeAll(async () => {
  ledger = await openLedgerWithProvider({ acr: ['two', 'three'], maxAge: 10 })
  const write = (...said: readonly unknown[]): void => void log.push(said.map(String).join(' '))
  Logger.overrideLogger({ log: write, warn: write, error: write })
})
afterAll(() => ledger.close())
beforeEach(() => {
  visitor = ledger.visitor()
  log.length = 0
})
afterEach(() => {
  delete ledger.provider.between.token
  Date.now = now
})

const signIn = async (claims: Readonly<Record<string, unknown>>): Promise<number> => {
  const answer = await answerFor(visitor, ledger)
  ledger.provider.between.token = async (said) => ({ ...said, id_token: await signedAgain(tokenIn(said), ledger.provider, { claims }) })
  return (await visitor.get(answer.href)).status
}
const isSignedIn = async (): Promise<boolean> =>
  (await (await visitor.get(`${PUBLIC}/partnerships/exampleshire`)).text()).includes('Robin Marsh')
const later = (minutes: number): void => {
  Date.now = () => now() + minutes * 60_000
}

describe('where the settings ask for a strong way of signing in, lately', () => {
  it('the provider is asked for both', async () => {
    const asked = new URL((await visitor.get(`${PUBLIC}/sign-in/openid`)).headers.get('location') ?? '').searchParams
    expect([asked.get('acr_values'), asked.get('max_age')]).toEqual(['two three', '600'])
  })

  it.each(['two', 'three'])('one of them is taken: %s', async (acr) => {
    expect(await signIn({ acr })).toBe(303)
  })

  it.each([['one'], [null], [2]])('anything else is not: %s', async (acr) => {
    expect(await signIn({ acr })).toBe(400)
    expect(log).toEqual(['sign-in through the provider refused: too-weak OpenIdSignIn'])
  })

  it.each([
    ['without saying when', 'token-claim', () => null],
    ['an hour ago', 'token-time', () => seconds() - 3600],
  ])('who proved it %s is refused: %s', async (_, why, when) => {
    expect(await signIn({ acr: 'two', auth_time: when() })).toBe(400)
    expect(log).toEqual([`sign-in through the provider refused: ${why} OpenIdSignIn`])
  })
})

describe('a session', () => {
  it('ends when the person would have to prove it again', async () => {
    await signIn({ acr: 'two' })
    later(9)
    expect(await isSignedIn()).toBe(true)
    later(11)
    expect(await isSignedIn()).toBe(false)
  })

  it('ends with the provider’s own, where it says when that is', async () => {
    await signIn({ acr: 'two', session_expiry: seconds() + 180 })
    later(2)
    expect(await isSignedIn()).toBe(true)
    later(4)
    expect(await isSignedIn()).toBe(false)
  })
})
