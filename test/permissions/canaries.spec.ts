import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idFrom } from '@ledger/kernel'
import { unzipSync } from 'fflate'
import { everyEventType, serve, type Served } from '@ledger/server'
import { paths } from '../../apps/server/paths.js'
import { addresses } from '../../apps/server/permission/addresses.js'
import { documentId, secondId } from './canary-events.js'
import { everybody, glassId, holdId, makeCanaryLedger, PARTNERSHIP, requestId, reviewId, states, type Somebody } from './canary-ledger.js'
import { NO_REVIEW, type Of } from './canary.js'
import { allowedInAll, type StateLetter } from './matrix.js'
import { canariesIn, mayRead, notFor, sees } from './may-read.js'
import { CONTENT, sensitive, without } from './sensitive.js'

jest.setTimeout(60 * 60_000)

const root = join(__dirname, '../..')

/** Every field of every event in which a string can stand, ids left out, from the contract as it is in the code: `Type.field`. */
const stringFields = (): readonly string[] => {
  const { stdout } = spawnSync(process.execPath, [join(root, '.config/docs/contract.mjs')], { encoding: 'utf8' })
  const contract = JSON.parse(stdout) as Readonly<Record<string, { readonly data: Readonly<Record<string, string>> }>>
  return Object.entries(contract).flatMap(([event, { data }]) =>
    Object.entries(data).flatMap(([field, type]) =>
      /\bstring\b|DisclosedItem/.test(type) && !/Ids?$/.test(field) ? [`${event.split('.')[0]}.${field}`] : [],
    ),
  )
}

/** Every text, name and secret of every event type. */
const declaredFields = everyEventType.flatMap(({ type, texts, names, secrets }) =>
  [...texts, ...names, ...secrets].map((field) => `${type}.${field}`),
)

/** Fields of what makes a review be in the one state. */
const ofOneState: Readonly<Record<string, StateLetter>> = { 'ReviewSealed.reason': 'S', 'ReviewHeld.reason': 'H' }
const ofNone: ReadonlySet<string> = new Set(['papers', 'settings', 'name', 'account', 'nobody'])
const statesOf = (field: string): readonly Of[] => {
  const one = ofOneState[field]
  return one ? [one] : ofNone.has(sensitive.get(field) ?? '') ? [NO_REVIEW] : states
}

/** A person, a period and papers, whose history anybody may ask for. */
const ofNoReview = ['recorder', 'period', 'papers'].map((name) => idFrom(name))

/** What stands in an address: things on which everything has happened, besides those of surfaces.spec.ts. */
const named: Readonly<Record<string, (state: StateLetter, who: Somebody) => readonly string[]>> = {
  partnership: () => [PARTNERSHIP],
  reviewId: (state) => [reviewId(state)],
  recommendationId: (state) => [secondId('recommendation', state)],
  actionId: (state) => [secondId('action', state)],
  evidenceId: (state) => [documentId(state)],
  id: (state) => [
    reviewId(state),
    ...['recommendation', 'ask', 'action', 'point', 'audit', 'test'].map((kind) => secondId(kind, state)),
    ...ofNoReview,
  ],
  thingId: (state) => [reviewId(state), secondId('action', state)],
  recordId: (state) => [reviewId(state), secondId('audit', state), documentId(state)],
  holdId: (state) => [holdId(state), secondId('hold', state)],
  requestId: (state) => ['request', 'erased'].map((kind) => secondId(kind, state)).concat(requestId(state)),
  glassId: (state, { relation, personId }) => [
    glassId(state, relation === 'broke the glass' ? personId : idFrom('panel member broke the glass')),
  ],
  personId: () => [idFrom('recorder')],
  agencyId: () => [idFrom('other agency')],
  bodyId: () => [idFrom('a group')],
}

const filledWith = (pattern: string, state: StateLetter, who: Somebody): readonly string[] =>
  [...pattern.matchAll(/:(\w+)/g)].reduce<readonly string[]>(
    (found, [whole, name = '']) => {
      const ids = named[name]
      if (!ids) throw new Error(`expected what stands for ${whole} in ${pattern} to be named here, found nothing`)
      return found.flatMap((path) => ids(state, who).map((id) => path.replace(whole, id)))
    },
    [pattern],
  )

const pages = [...addresses.keys()].flatMap((row) => (row.startsWith('GET ') ? [row.slice(4)] : []))

/** What is given out otherwise than as a page: to a program, or as a file. One that answers so and is not here fails. */
const exported = [paths.api.actionDetails.pattern, paths.evidenceFile.pattern, paths.watched.live.pattern, paths.watched.ready.pattern]
const exports: ReadonlySet<string> = new Set([...exported, paths.watched.metrics.pattern])

/** `LEDGER_LONG=1` has everybody ask everything. */
const isLong = process.env['LEDGER_LONG'] !== undefined
/** Otherwise these ask. */
const telling: readonly (readonly [Somebody['role'], Somebody['relation']])[] = [
  ...(['partnership chair', 'business manager', 'administrator', 'sub-group member'] as const).map((role) => [role, 'none'] as const),
  ...(['board member', 'scrutiny reader', 'agency lead'] as const).map((role) => [role, 'none'] as const),
  ...([
    ['business manager', 'conflicted'],
    ['sub-group member', 'broke the glass'],
    ['board member', 'broke the glass'],
    ['panel member', 'member'],
  ] as const),
  ...([
    ['auditor', 'opened to'],
    ['review author', 'was a member'],
  ] as const),
]
const asking = everybody.filter(({ role, relation }) => isLong || telling.some(([one, how]) => one === role && how === relation))
/** Sees every review, so that whatever is shown of one is shown to them. */
const isChair = ({ role, relation }: Somebody): boolean => role === 'partnership chair' && relation === 'none'
const isTurn = (who: Somebody, place: number, of: number): boolean => isLong || (place + asking.indexOf(who)) % of === 0
/** Forms are asked by some in turn, and by whoever they are for; every other page by all of these, of a review that they see but not its words, and of another in turn. */
const isAsked = (pattern: string, who: Somebody, place: number): boolean =>
  isChair(who) ||
  !addresses.has(`POST ${pattern}`) ||
  isTurn(who, place, 4) ||
  (who.role === 'administrator' && pattern.startsWith(paths.administration.pattern)) ||
  (who.relation === 'broke the glass' && pattern.includes(':glassId'))
const statesFor = (who: Somebody, place: number): readonly StateLetter[] => {
  if (isLong) return states
  if (isChair(who)) return ['S', 'H']
  const without = states.filter((state) => sees(who, state) && !mayRead.case(who, state)).slice(0, 1)
  const turned = states[(asking.indexOf(who) + place) % states.length]
  return turned && (without.length === 0 || isTurn(who, place, 4)) ? [...without, turned] : without
}

/** Ids are 26 letters and digits; what follows a question mark is the same page. */
const withoutIds = (href: string): string => href.replace(/\?.*/, '').replace(/\/[0-9A-Z]{26}(?=\/|$)/g, '/:id')

const nameOf = ({ role, relation, own }: Somebody): string => `${role}${own ? ', own agency' : ''}, ${relation}`

describe('a canary', () => {
  let folder: string
  let carried: ReadonlyMap<string, ReadonlySet<Of>>
  let served: Served
  const open = (limits: number) =>
    serve({
      ...{ folder, port: 0 },
      web: { patience: { headers: 300_000, whole: 300_000 }, limits: { ofAnAddress: limits, ofAPerson: limits, signIns: limits } },
    })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-every-canary-'))
    carried = await makeCanaryLedger(folder)
    served = await open(10_000_000)
  })
  afterAll(async () => {
    await served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const asked = async (path: string, { personId }: Somebody, init: RequestInit = {}) => {
    const headers = { cookie: `acting-as=${PARTNERSHIP}.${personId}; form-token=${TOKEN}`, ...init.headers }
    const response = await fetch(served.address + path, { redirect: 'manual', ...init, headers })
    const body = Buffer.from(await response.arrayBuffer())
    const said = JSON.stringify([...response.headers])
    return { status: response.status, type: response.headers.get('content-type') ?? '', body, text: `${said}\n${body.toString('utf8')}` }
  }

  it('stands in every field of every event in which words can, or what is about a person', () => {
    const fields = [...new Set([...declaredFields, ...stringFields()])]
    expect(fields.filter((field) => !sensitive.has(field) && !without.has(field))).toEqual([])
    expect(declaredFields.filter((field) => without.has(field))).toEqual([])
    const known = [...sensitive.keys()].filter((field) => field !== CONTENT)
    expect([...known, ...without].filter((field) => !fields.includes(field))).toEqual([])
    expect(
      known.flatMap((field) =>
        statesOf(field)
          .filter((of) => !carried.get(field)?.has(of))
          .map((of) => `${field} of ${of}`),
      ),
    ).toEqual([])
  })

  it('is read by those alone who may, on every page and in whatever is given out', async () => {
    const wrong: string[] = []
    const seen = new Set<string>()
    const drawn = new Set<string>()
    let requests = 0
    const refused: string[] = []
    /** No link leads to a refusal: unless told otherwise, the first from each kind of page to each kind is followed. */
    const followed = new Set<string>()
    const follow = async (text: string, pattern: string, who: Somebody): Promise<void> => {
      for (const [, written = ''] of text.matchAll(/href="(\/partnerships\/[^"#]+)/g)) {
        const href = written.replaceAll('&amp;', '&')
        const kind = isLong ? href : `${pattern} to ${withoutIds(href)}`
        if (followed.has(`${who.personId} ${kind}`) || followed.has(`${who.personId} ${href}`)) continue
        followed.add(`${who.personId} ${kind}`).add(`${who.personId} ${href}`)
        requests += 1
        const { status } = await asked(href, who)
        if (status >= 400) refused.push(`${nameOf(who)}: from ${pattern} to ${href} ${status}`)
      }
    }
    const look = async (path: string, pattern: string, who: Somebody): Promise<string> => {
      requests += 1
      const { status, type, text } = await asked(path, who)
      for (const { state, field } of canariesIn(text)) seen.add(`${field} of ${state}`)
      // Whoever chooses a person, in a demonstration alone, is shown the names of all.
      const isChoosing = pattern === paths.actingAs.pattern
      for (const { state, field } of notFor(who, text))
        if (!isChoosing || field !== 'PersonAppointed.name') wrong.push(`${nameOf(who)}: ${path} shows ${field} of ${state}`)
      if (status === 200) drawn.add(pattern)
      if (status >= 500) wrong.push(`${nameOf(who)}: ${path} ${status}`)
      if (status === 200 && !type.startsWith('text/html') && !exports.has(pattern))
        wrong.push(`${pattern} answers ${type}, and is not listed`)
      if (status === 200 && type.startsWith('text/html')) await follow(text, pattern, who)
      return text
    }
    const all = async (who: Somebody): Promise<void> => {
      for (const [place, pattern] of pages.entries()) {
        if (!isAsked(pattern, who, place)) continue
        for (const path of new Set(statesFor(who, place).flatMap((state) => filledWith(pattern, state, who)))) {
          const text = await look(path, pattern, who)
          // Further pages of the same, and the same as it was.
          const further = new Set([...text.matchAll(/href="([^"?]+\?page=\d+)"/g)].map(([, href = '']) => href))
          for (const href of further) if (href.startsWith(`${path}?`)) await look(href, pattern, who)
          if ((place + asking.indexOf(who)) % 6 === 0) await look(`${path}?as-at=2026-06-29&basis=happened`, pattern, who)
        }
      }
    }
    const waiting = [...asking]
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let who = waiting.pop(); who; who = waiting.pop()) await all(who)
      }),
    )
    console.log(
      `canaries: ${pages.length} pages, ${asking.length} people, ${requests} requests, ${seen.size} canaries read where they may be`,
    )
    expect(wrong).toEqual([])
    expect(refused).toEqual([])
    expect(pages.filter((pattern) => !drawn.has(pattern) && !notDrawn.includes(pattern))).toEqual([])
    const shown = [...sensitive].flatMap(([field, sort]) => (sort === 'nobody' ? [] : [{ field, of: statesOf(field) }]))
    const isSeen = (field: string) => (of: Of) => seen.has(`${field} of ${of}`)
    expect(shown.flatMap(({ field, of }) => ((isLong ? of.every(isSeen(field)) : of.some(isSeen(field))) ? [] : [field]))).toEqual(
      shownNowhere,
    )
  })

  it('goes into what is written out about a person for those alone who may read it', async () => {
    const wrong: string[] = []
    let read = 0
    for (const who of asking) {
      const fields = { 'form-token': TOKEN, 'command-id': `asked by ${who.personId}`, revision: '-1', person: idFrom('checker') }
      const at = paths.subjectAccess({ partnership: PARTNERSHIP })
      const { status, body, text: said } = await asked(at, who, { method: 'POST', body: new URLSearchParams(fields) })
      const isMade = status < 300 && body.subarray(0, 2).toString() === 'PK'
      if (isMade !== allowedInAll('export-subject-access', who.role)) wrong.push(`${nameOf(who)}: ${status}`)
      const files = isMade
        ? Object.entries(unzipSync(body)).map(([name, content]) => `${name}\n${Buffer.from(content).toString('utf8')}`)
        : []
      const text = [said, ...files].join('\n')
      if (isMade) expect(text).toContain('subject-access.json')
      read += canariesIn(text).length
      for (const { state, field } of notFor(who, text)) wrong.push(`${nameOf(who)}: written out ${field} of ${state}`)
    }
    expect(wrong).toEqual([])
    expect(read).toBeGreaterThan(100)
  })

  it('is in no answer that says that something is wrong', async () => {
    const wrong: string[] = []
    const statuses = new Set<number>()
    const action = (state: StateLetter) => paths.checkAction({ partnership: PARTNERSHIP, actionId: secondId('action', state) })
    const large = new URLSearchParams({ 'form-token': TOKEN, note: 'a'.repeat(300_000) })
    for (const who of asking)
      for (const state of statesFor(who, 0))
        for (const [path, init] of [
          [`${action(state)}?as-at=2025-02-31`, {}],
          [action(state), { method: 'POST', body: large }],
          [action(state), { method: 'POST', body: new URLSearchParams({ note: 'no token' }) }],
          [action(state), { method: 'POST', body: new URLSearchParams({ 'form-token': TOKEN, revision: '1', 'command-id': 'no' }) }],
          [`/api${action(state)}`, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
          [`${paths.reviewDetails({ partnership: PARTNERSHIP, reviewId: reviewId(state) })}/nothing`, {}],
        ] as const) {
          const { status, text } = await asked(path, who, init)
          statuses.add(status)
          for (const { state: of, field } of notFor(who, text)) wrong.push(`${nameOf(who)}: ${path} ${status} shows ${field} of ${of}`)
        }
    await served.close()
    served = await open(1)
    const [chair] = asking.filter(isChair)
    if (!chair) throw new Error('expected the chair among those who ask, found nobody')
    for (let again = 0; again < 3; again += 1) {
      const { status, text } = await asked(paths.reviewDetails({ partnership: PARTNERSHIP, reviewId: reviewId('O') }), chair)
      statuses.add(status)
      if (status === 429 && canariesIn(text).length > 0) wrong.push('429 shows a canary')
    }
    expect(wrong).toEqual([])
    expect([...statuses]).toEqual(expect.arrayContaining([400, 403, 404, 413, 422, 429]))
  })
})

const TOKEN = 'a'.repeat(32)

/** Drawn for whoever has signed in or is about to, which nobody does who chooses a person in a demonstration; it shows what is their own. */
const notDrawn: readonly string[] = [
  ...[
    paths.earlierDate,
    paths.secondFactor,
    paths.recoveryCode,
    paths.linkApp,
    paths.account,
    paths.changePassword,
    paths.changeSecondFactor,
  ],
  ...[paths.linkAnotherApp, paths.makeRecoveryCodes, paths.issueToken, paths.openIdFirstSignIn, paths.openIdLink, paths.openIdSignOut],
  ...[paths.openIdSignIn, paths.openIdAnswer],
].map(({ pattern }) => pattern)

/** What no page shows to anybody: what a file said in its own words is kept for the next one from there. */
const shownNowhere: readonly string[] = ['ImportRowRead.written']
