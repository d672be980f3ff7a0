import { idFrom } from '@ledger/kernel'
import { serve, type Served } from '@ledger/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paths } from '../../apps/server/paths.js'
import { addresses, type Needed } from '../../apps/server/permission/addresses.js'
import { Browser, hiddenIn } from '../sign-in/local-ledger.js'
import { answeredAfter, statusAt } from './answered-after.js'
import { actionId, everybody, makeCanaryLedger, PARTNERSHIP, recommendationId, reviewId, states, type Somebody } from './canary-ledger.js'
import { allowed, allowedInAll, matrix, type StateLetter } from './matrix.js'
import { canariesIn, mayRead, notFor, sees } from './may-read.js'

jest.setTimeout(10 * 60_000)

/** What stands in an address for what it names, of a review in some state. */
const named: Readonly<Record<string, (state: StateLetter) => readonly string[]>> = {
  reviewId: (state) => [reviewId(state)],
  recommendationId: (state) => [recommendationId(state)],
  actionId: (state) => [actionId(state)],
  id: (state) => [reviewId(state), actionId(state)],
}

/** What else stands in addresses. */
const others: Readonly<Record<string, string>> = {
  personId: idFrom('recorder'),
  agencyId: idFrom('other agency'),
  bodyId: idFrom('a group'),
  recordId: idFrom('a record'),
  holdId: idFrom('a hold'),
  thingId: idFrom('a thing'),
  requestId: idFrom('a request'),
  evidenceId: idFrom('no file'),
  glassId: idFrom('no glass'),
}

const filled = (pattern: string, partnership = PARTNERSHIP): string =>
  pattern.replace(/:(\w+)/g, (left, name: string) => (name === 'partnership' ? partnership : (others[name] ?? left)))

interface Surface {
  readonly pattern: string
  readonly needed: Exclude<Needed, 'anybody'>
}

const surfaces: readonly Surface[] = [...addresses].flatMap(([row, { needed }]) => {
  const [method, pattern = ''] = row.split(' ')
  return method === 'GET' && needed !== 'anybody' ? [{ pattern, needed }] : []
})
/** `LEDGER_LONG=1 npm test -- test/permissions` asks every page by everybody; otherwise one page of each deed is, and the others by some. */
const isLong = process.env['LEDGER_LONG'] !== undefined
const first = new Set(surfaces.filter(({ needed }, place) => surfaces.findIndex((one) => one.needed.deed === needed.deed) === place))
const isAsked = (surface: Surface, { relation }: Somebody): boolean => isLong || first.has(surface) || relation === 'none'

const ofAll = surfaces.filter(({ needed }) => needed.thing === null)
const ofThings = surfaces.filter(({ needed }) => needed.thing !== null)

/** What a form asks by itself, for what it is about is told only when it is sent. */
const asksItself: Readonly<Record<string, (who: Somebody) => boolean>> = {
  [paths.breakGlass.pattern]: ({ role }) => matrix.get('break-glass')?.has(role) ?? false,
}

/** Whether an address names a part of the thing, too. */
const namesAPart = ({ pattern, needed }: Surface): boolean =>
  [...pattern.matchAll(/:(\w+)/g)].some(([, name = '']) => name !== 'partnership' && name !== needed.thing)

const statusOf = ({ needed: { deed } }: Surface, who: Somebody, state: StateLetter): number => {
  if (!sees(who, state)) return 404
  return deed === 'see-review' || allowed({ deed, ...who, state }) ? 200 : 403
}

describe('every page and route', () => {
  let folder: string
  let served: Served

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-canaries-'))
    await makeCanaryLedger(folder)
    // A starved machine may read what a thousand connections sent only after a while.
    served = await serve({ folder, port: 0, web: { patience: { headers: 300_000, whole: 300_000 } } })
  })
  afterAll(async () => {
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const got = async (path: string, { personId }: Pick<Somebody, 'personId'>) => {
    const response = await fetch(served.address + path, {
      headers: { cookie: `acting-as=${PARTNERSHIP}.${personId}` },
      redirect: 'manual',
    })
    return { status: response.status, text: await response.text() }
  }
  /** What an answer says, but for the id and what is made for this answer alone. */
  const plain = (text: string, id: string): string =>
    text
      .replaceAll(id, 'ID')
      .replace(/nonce="[^"]*"/g, '')
      .replace(/value="[0-9a-f]{32}"/g, '')
  const fill = (pattern: string, name: string, id: string): string => pattern.replace(':partnership', PARTNERSHIP).replace(`:${name}`, id)

  it('shows to everybody what the matrix says, and no word of anything else', async () => {
    const wrong: string[] = []
    let [cells, shown] = [0, 0]
    const seen = new Set<string>()
    const look = async (who: Somebody): Promise<void> => {
      const whose = `${who.role}${who.own ? ', own agency' : ''}, ${who.relation}`
      const read = (text: string, where: string): void => {
        for (const { state, field } of canariesIn(text)) {
          shown += 1
          seen.add(`${state} ${field}`)
        }
        for (const { state, field } of notFor(who, text)) wrong.push(`${whose}: ${where} shows ${field} of ${state}`)
      }
      for (const surface of ofAll.filter((one) => isAsked(one, who))) {
        const { pattern, needed } = surface
        cells += 1
        const { status, text } = await got(filled(pattern), who)
        const mayDo = allowedInAll(needed.deed, who.role) && (asksItself[pattern]?.(who) ?? true)
        // A form may say that there is nothing of the kind to be changed.
        const expected = !mayDo ? [403] : pattern === filled(pattern, ':partnership') ? [200] : [200, 303, 404]
        if (!expected.includes(status)) wrong.push(`${whose}: ${pattern} ${status} instead of ${expected.join(' or ')}`)
        read(text, pattern)
      }
      for (const surface of ofThings.filter((one) => isAsked(one, who)))
        for (const state of states)
          for (const id of named[surface.needed.thing ?? '']?.(state) ?? []) {
            cells += 1
            const { status, text } = await got(fill(surface.pattern, surface.needed.thing ?? '', id), who)
            const expected = statusOf(surface, who, state)
            // There may be no such part of it.
            const isAsExpected = status === expected || (expected === 200 && status === 404 && namesAPart(surface))
            if (!isAsExpected) wrong.push(`${whose}: ${surface.pattern} of ${state} ${status} instead of ${expected}`)
            read(text, `${surface.pattern} of ${state}`)
            const mustShow =
              surface.pattern.startsWith('/api') &&
              status === 200 &&
              mayRead['own words'](who, state) &&
              !canariesIn(text).some(({ sort }) => sort === 'own words')
            if (mustShow) wrong.push(`${whose}: ${surface.pattern} of ${state} holds case words back`)
          }
    }
    const waiting = [...everybody]
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let who = waiting.pop(); who; who = waiting.pop()) await look(who)
      }),
    )
    console.log(
      `surfaces: ${surfaces.length} pages and routes, ${everybody.length} people, ${cells} requests, ${shown} canaries read where they may be`,
    )
    expect(wrong).toEqual([])
    expect(seen.size).toBe(states.length * 3)
  })

  it('answers alike for what one may not see and what is not there', async () => {
    const stranger = everybody.find(({ role, relation }) => role === 'panel member' && relation === 'none')
    if (!stranger) throw new Error('nobody is a stranger')
    for (const { pattern, needed } of ofThings) {
      const name = needed.thing ?? ''
      const there = named[name]?.('O')[0] ?? ''
      const missing = idFrom('what is not there')
      const [unseen, absent] = [await got(fill(pattern, name, there), stranger), await got(fill(pattern, name, missing), stranger)]
      expect(unseen.status).toBe(404)
      expect(plain(unseen.text, there)).toBe(plain(absent.text, missing))
    }
  })

  it('takes nothing from whoever may not see what it is about, and answers alike where that is not there', async () => {
    const stranger = new Browser(served.address)
    stranger.hold('acting-as', `${PARTNERSHIP}.${idFrom('panel member none')}`)
    const token = hiddenIn((await stranger.open(paths.actingAs())).text)['form-token'] ?? ''
    const forms = [...addresses].flatMap(([row, { needed }]) => {
      const [method, pattern = ''] = row.split(' ')
      const thing = needed === 'anybody' ? null : needed.thing
      return method === 'POST' && thing !== null && !pattern.startsWith('/api') ? [{ pattern, thing }] : []
    })
    expect(forms.length).toBeGreaterThan(10)
    for (const { pattern, thing } of forms) {
      const sent = async (id: string) => {
        const fields = { 'form-token': token, 'command-id': 'a command', revision: '0' }
        const { status, text } = await stranger.post(fill(pattern, thing, id), fields)
        return { pattern, status, text: plain(text, id) }
      }
      const unseen = await sent(named[thing]?.('O')[0] ?? '')
      expect(unseen).toMatchObject({ pattern, status: pattern === paths.declareConflict.pattern ? unseen.status : 404 })
      expect(unseen).toEqual(await sent(idFrom('what is not there')))
    }
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

  it('knows what stands in every address', () => {
    for (const { pattern, needed } of surfaces)
      for (const [, name = ''] of pattern.matchAll(/:(\w+)/g))
        expect([...(needed.thing === null ? [] : Object.keys(named)), ...Object.keys(others), 'partnership']).toContain(name)
  })
})
