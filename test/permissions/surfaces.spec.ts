import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '@ledger/server'
import type { FastifyInstance } from 'fastify'
import { idFrom } from '@ledger/kernel'
import { paths } from '../../apps/server/paths.js'
import { Browser, hiddenIn } from '../sign-in/local-ledger.js'
import { addressOf, addressOfNothing, kindsOf, namesSomething, unknownNames, type Address } from './addressed.js'
import { answeredAfter, statusAt } from './answered-after.js'
import { askingOf, checkByAProgram, differenceOf, type Sent } from './asking.js'
import { actionId, everybody, makeCanaryLedger, PARTNERSHIP, reviewId, states, type Somebody } from './canary-ledger.js'
import { cells, sampled, type Cell } from './cells.js'
import { filledIn } from './filled-in.js'
import type { StateLetter } from './matrix.js'
import { canariesIn, mayRead, notFor } from './may-read.js'
import { namedElsewhere } from './named-elsewhere.js'
import { expectedOf, isWellFormed, routes, type Route } from './routes.js'

jest.setTimeout(60 * 60_000)

/** `LEDGER_LONG=1 npm test -- test/permissions/surfaces` asks every cell, of every kind of thing that an address may name. */
const isLong = process.env['LEDGER_LONG'] !== undefined

/** Nothing of these requests was erased yet: whoever may come there finds that there is no certificate. */
const isNoneYet = ({ pattern }: Route): boolean => pattern.endsWith('/certificate')

/** What says that somebody came as far as the page or form; a form that is stale or lacks something is told so by its own rules. */
const reached: Readonly<Record<Route['method'], readonly number[]>> = { GET: [200], POST: [400, 409, 412, 422] }

describe('every page and route', () => {
  let folder: string
  let served: Served
  let ask: ReturnType<typeof askingOf>
  const registered = new Set<string>()
  /** The server tells of each route as it takes it in; Nest has no list of what others than its controllers answer. */
  const hear = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => void [method].flat().forEach((one) => registered.add(`${one} ${url}`)))
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-canaries-'))
    await makeCanaryLedger(folder)
    subscribe('fastify.initialization', hear)
    // A starved machine may read what a thousand connections sent only after a while; and one person asks for what many do.
    const patience = { headers: 300_000, whole: 300_000 }
    const limits = { ofAnAddress: 10_000_000, ofAPerson: 10_000_000, signIns: 10_000_000 }
    served = await serve({ folder, port: 0, web: { patience, limits } })
    ask = askingOf(served.address)
  })
  afterAll(async () => {
    unsubscribe('fastify.initialization', hear)
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('has a line in the table written by hand, and each line is of one that is there', () => {
    const lines = routes.map(({ method, pattern }) => `${method} ${pattern}`)
    expect([...registered].filter((route) => !route.startsWith('HEAD ')).sort()).toEqual([...lines].sort())
    expect(routes.filter((route) => !isWellFormed(route) || unknownNames(route).length > 0)).toEqual([])
  })

  /** What is sent to a form is what somebody would send to whom it is shown. */
  const forms = new Map<string, Sent>()
  const sentTo = async (route: Route, who: Somebody, state: StateLetter): Promise<Sent | undefined> => {
    const { method, pattern } = route
    if (method === 'GET') return undefined
    if (pattern.startsWith('/api')) return checkByAProgram(state, who)
    const key = `${pattern} ${state}`
    const known = forms.get(key)
    if (known) return known
    const page = routes.find((one) => one.method === 'GET' && one.pattern === pattern)
    const shownTo = page && everybody.find((one) => [page, route].every((it) => expectedOf(it, one, state) === 'reached'))
    const form = page && shownTo ? filledIn((await ask(page, addressOf(page, shownTo, state), shownTo)).text) : {}
    forms.set(key, form)
    return form
  }

  it('is answered to everybody as the matrix says, shows no word of anything else, and what they may not see as what is not there', async () => {
    const wrong: string[] = []
    const seen = new Set<string>()
    const openTo = new Map<string, number>()
    const counted = { requests: 0, canaries: 0, alike: 0 }
    const look = async ({ route, who, state, expected }: Cell, place: number): Promise<void> => {
      const where = `${who.role}${who.own ? ', own agency' : ''}, ${who.relation}: ${route.method} ${route.pattern} of ${state}`
      const [address, sent] = [addressOf(route, who, state, place), await sentTo(route, who, state)]
      counted.requests += 1
      const answer = await ask(route, address, who, sent)
      const { status, text } = answer
      const found = canariesIn(text)
      counted.canaries += found.length
      for (const one of found) seen.add(`${one.sort} of ${one.state}`)
      // Whoever chooses a person, in a demonstration alone, is shown the names of all.
      const isChoosing = route.pattern === paths.actingAs.pattern
      for (const { state: of, field } of isChoosing ? [] : notFor(who, text)) wrong.push(`${where} shows ${field} of ${of}`)
      if (status >= 500) wrong.push(`${where}: ${status}`)
      if (route.deed === null) {
        const before = openTo.get(`${route.method} ${route.pattern}`) ?? status
        openTo.set(`${route.method} ${route.pattern}`, before)
        // Whoever tries to sign in again and again is told to wait, whoever they are.
        if (status !== before && ![status, before].includes(429)) wrong.push(`${where}: ${status}, and ${before} to somebody else`)
        return
      }
      const statusesOf = expected === 'reached' ? (isNoneYet(route) ? [404] : reached[route.method]) : [expected === 'may not' ? 403 : 404]
      if (!statusesOf.includes(status)) wrong.push(`${where}: ${status} instead of ${statusesOf.join(' or ')}`)
      const mustShow = route.method === 'GET' && route.pattern.startsWith('/api') && status === 200 && mayRead['own words'](who, state)
      if (mustShow && !found.some(({ sort }) => sort === 'own words')) wrong.push(`${where} holds case words back`)
      const seesIt = expected === 'reached' || (expected === 'may not' && route.how === 'of')
      if (seesIt || !namesSomething(route)) return
      counted.alike += 1
      const nothing = addressOfNothing(route)
      const ids = [...address.ids, ...nothing.ids]
      const again = (at: Address) => () => ask(route, at, who, sent)
      const differs = await differenceOf(again(address), again(nothing), ids, answer)
      if (differs) wrong.push(`${where}: what is not there is answered otherwise, ${differs}`)
    }
    const chosen = isLong ? cells : sampled()
    const waiting = chosen.flatMap((cell, place) => {
      const kinds = isLong ? Array.from({ length: kindsOf(cell.route) }, (_, kind) => kind) : [place]
      return kinds.map((kind) => [cell, kind] as const)
    })
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await look(...next)
      }),
    )
    console.log(
      `routes: ${routes.length}, ${everybody.length} people, ${chosen.length} of ${cells.length} cells asked, ${counted.alike} of them of what is not there, too; ${counted.canaries} canaries read where they may be`,
    )
    expect(wrong).toEqual([])
    const sorts = ['plain', 'case', 'circumstances'].flatMap((sort) => states.map((state) => `${sort} of ${state}`))
    expect(sorts.filter((sort) => !seen.has(sort))).toEqual([])
  })

  it('answers alike for what one may not see and what is not there, where a form or the query of an address names it', async () => {
    const wrong: string[] = []
    for (const { who, route, path, sent, revision, unseen, missing } of await namedElsewhere(ask)) {
      const answered = (id: string) => ask(route, { path: path(id), ids: [id] }, who, sent?.(id), revision)
      const differs = await differenceOf(
        () => answered(unseen),
        () => answered(missing),
        [unseen, missing],
      )
      if (differs) wrong.push(`${who.role}, ${who.relation}: ${route.method} ${path(unseen)}: ${differs}`)
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['is to work on the review no more', 'member', paths.leaveReview, 1000],
    ['has the review closed to them', 'opened to', paths.closeReviewTo, 50],
  ] as const)(
    'is answered no more once somebody %s: not one of the requests that begin after that',
    async (_, relation, form, inFlight) => {
      const [reviewOpen, by] = [{ partnership: PARTNERSHIP, reviewId: reviewId('O') }, idFrom('business manager none')]
      const personId = idFrom(`panel member ${relation}`)
      const manager = new Browser(served.address)
      manager.hold('acting-as', `${PARTNERSHIP}.${by}`)
      const { text } = await manager.open(form(reviewOpen))
      const hidden = hiddenIn(text)
      const revoke = async (): Promise<void> => {
        const { status } = await manager.post(form(reviewOpen), { ...hidden, person: personId })
        expect(status).toBe(303)
      }
      const address = served.address + paths.api.actionDetails({ partnership: PARTNERSHIP, actionId: actionId('O') })
      const ask = () => statusAt(address, `acting-as=${PARTNERSHIP}.${personId}`)
      const { before, after } = await answeredAfter(ask, revoke, { inFlight, after: 100 })
      expect(before.length).toBe(inFlight)
      expect(before).toContain(200)
      // A starved machine may ask to come again; it shows nothing.
      expect(new Set(after.filter((status) => status !== 503))).toEqual(new Set([404]))
    },
  )
})
