import { Logger } from '@nestjs/common'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { systemClock } from '@ledger/event-store'
import { hashOf, signedAgain, tokenIn } from './forged/forging.js'
import type { Forgery } from './forged/forgery.js'
import { forgedAddresses } from './forged/addresses.js'
import { forgedReplies, forgedStories } from './forged/stories.js'
import { forgedTokens } from './forged/tokens.js'
import { answerFor, openLedgerWithProvider, PUBLIC, SESSION, SUBJECT, type LedgerWithProvider } from './ledger-with-provider.js'
import type { Said } from './openid-provider.js'
import type { Visitor } from './visitor.js'

let ledger: LedgerWithProvider
let visitor: Visitor
/** What the server wrote into its log. */
const log: string[] = []
/** The page that whoever is refused sees, without what differs from one request to the next. */
const pages = new Set<string>()
const refused = new Set<string>()

beforeAll(async () => {
  ledger = await openLedgerWithProvider()
  const write = (...said: readonly unknown[]): void => void log.push(said.map(String).join(' '))
  Logger.overrideLogger({ log: write, warn: write, error: write, debug: write, verbose: write, fatal: write })
})
afterAll(async () => {
  process.stderr.write(`${refused.size} forged answers, each refused\n`)
  await ledger.close()
})
beforeEach(() => {
  visitor = ledger.visitor()
  log.length = 0
})
afterEach(() => {
  const { between } = ledger.provider
  delete between.token
  delete between.keys
})

const isRefused = async (back: Response, { name, why }: Forgery): Promise<void> => {
  const page = await back.text()
  expect({ status: back.status, log: log.filter((line) => line.includes('refused')) }).toEqual({
    status: 400,
    log: [`sign-in through the provider refused: ${why} OpenIdSignIn`],
  })
  expect(page).toContain('You are not signed in')
  expect(page).not.toContain(why)
  pages.add(page.replace(/(nonce|value)="[\w+/=-]+"/g, ''))
  expect(back.headers.getSetCookie().filter((cookie) => cookie.startsWith(`${SESSION}=`))).toEqual([])
  expect(visitor.cookiesOf(PUBLIC).has(SESSION)).toBe(false)
  expect(log.join()).not.toContain(SUBJECT)
  refused.add(name)
}

const withToken = async (change: (said: Said) => unknown): Promise<Response> => {
  const answer = await answerFor(visitor, ledger)
  ledger.provider.between.token = change as (said: Said) => Said
  return visitor.get(answer.href)
}

describe('an answer that is genuine', () => {
  const taken = async (change: (said: Said) => unknown): Promise<void> => {
    const back = await withToken(change)
    expect([back.status, log]).toEqual([303, []])
    expect(visitor.cookiesOf(PUBLIC).has(SESSION)).toBe(true)
  }
  const { signed } = {
    signed:
      (claims = {}) =>
      async (said: Said) => ({ ...said, id_token: await signedAgain(tokenIn(said), ledger.provider, { claims }) }),
  }

  it('is taken', () => taken((said) => said))
  it('is taken when its token is signed again with the provider’s key: what is refused below is refused for what it changes', () =>
    taken(signed()))
  it('is taken for several clients, if it was made for this one', () => taken(signed({ aud: ['another', 'ledger'], azp: 'ledger' })))
  it('is taken with clocks half a minute apart', () =>
    taken(signed({ exp: Math.floor(Date.now() / 1000) - 20, iat: Math.floor(Date.now() / 1000) + 20 })))
  it('is taken when it names the access token that it comes with', () =>
    taken(async (said) => signed({ at_hash: hashOf(String(said['access_token'])) })(said)))
})

describe('a token', () => {
  it.each(forgedTokens)('$name is refused: $why', async (forgery) => {
    const back = await withToken(async (said) => ({ ...said, id_token: await forgery.token(tokenIn(said), ledger.provider, said) }))
    await isRefused(back, forgery)
  })
})

describe('an answer', () => {
  it.each(forgedReplies)('$name is refused: $why', async (forgery) =>
    isRefused(await withToken((said) => forgery.reply(said, ledger.provider)), forgery),
  )
  it.each(forgedAddresses)('$name is refused: $why', async (forgery) => {
    const answer = await answerFor(visitor, ledger)
    forgery.address(answer)
    await isRefused(await visitor.get(answer.href), forgery)
  })
  it.each(forgedStories)('$name is refused: $why', async (forgery) => isRefused(await forgery.story(ledger, visitor), forgery))
})

it('each is recorded, with what was wrong and no name', async () => {
  const accessLog = openAccessLog({ folder: ledger.folder, clock: systemClock })
  const recorded = accessLog.refusedSignInsTo('~', 'nobody')
  await accessLog.close()
  expect(recorded).toHaveLength(refused.size)
  for (const { way, why } of recorded) expect([way, why]).toEqual(['provider', expect.stringMatching(/^provider: [a-z-]+$/)])
})

it('whoever is refused sees the same page, whatever was wrong', () => {
  expect(refused.size).toBeGreaterThanOrEqual(30)
  expect(pages.size).toBe(1)
})
