import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { aboutPartnership, type Deed } from '@ledger/access'
import { idFrom, words, type CommandContext, type Outcome } from '@ledger/kernel'
import { AskForErasure, type ErasureAsked } from '@ledger/keeping'
import { RetitleReview } from '@ledger/reviews'
import { openDataFolder, type DataFolder } from '@ledger/server'
import { CommandBus } from '@nestjs/cqrs'
import type { FastifyRequest } from 'fastify'
import { filesIn } from '../architecture/files-in.js'
import { readFileSync } from 'node:fs'
import { LedgerModule } from '../../apps/server/ledger.module.js'
import { Commands } from '../../apps/server/permission/commands.js'
import { alsoToOneself, deedOfCommand, nameOfClass, withoutDeed } from '../../apps/server/permission/deeds-of-commands.js'
import { NotAllowed } from '../../apps/server/permission/not-allowed.js'
import { recordedSentences } from '../../apps/server/pages/administration/recorded.js'
import { Visits } from '../../apps/server/session/visits.js'
import type { Visit } from '../../apps/server/session/visit.js'
import { everybody, makeCanaryLedger, PARTNERSHIP, reviewId, states, TODAY, type Somebody } from './canary-ledger.js'
import { commandsAsked, idIn, idOfNothing, namesNoReview, type Asked, type CommandClass, type Kind } from './commands-asked.js'
import { fieldsOfCommands, isName } from './fields-of-commands.js'
import { conflictedInOne, mentionedIn, recordKeptThings, requestOfTwo } from './kept-things.js'
import { allowed, allowedInAll, type StateLetter } from './matrix.js'

jest.setTimeout(10 * 60_000)

type Verdict = 'may' | 'may not' | 'not there'

interface Cell {
  readonly asked: Asked
  readonly who: Somebody
  readonly state: StateLetter
  readonly expected: Verdict
}

/** What is done before one sees a review, or to see it no more. */
const unseen: ReadonlySet<Deed> = new Set<Deed>(['break-glass', 'declare-conflict'])

/** What the matrix, read by hand, says of a command that names things of a review in some state. */
const expectedOf = ({ deed, names }: Asked, { role, relation, own }: Somebody, state: StateLetter): Verdict => {
  const inAll = aboutPartnership.has(deed)
  if (inAll && !allowedInAll(deed, role)) return 'may not'
  if (names.length === 0) return inAll || allowed({ deed, role, own: false, relation: 'none', state: 'O' }) ? 'may' : 'may not'
  // An agency's own are asks and actions, and what stands above them where it is named beside them.
  const isOwn = own && names.some((kind) => kind === 'ask' || kind === 'action')
  const about = (kind: Kind) => ({ role, relation, state, own: isOwn && kind !== 'point' && kind !== 'audit' })
  const sees = (kind: Kind) => allowed({ deed: 'see-review', ...about(kind) }) || allowed({ deed: 'see-own-asks', ...about(kind) })
  if (!unseen.has(deed) && !names.every(sees)) return 'not there'
  return inAll || names.every((kind) => allowed({ deed, ...about(kind) })) ? 'may' : 'may not'
}

const isOfAReview = ({ names }: Asked): boolean => names.length > 0

const cells: readonly Cell[] = commandsAsked.flatMap((asked) =>
  everybody.flatMap((who) =>
    (isOfAReview(asked) ? states : (['O'] as const)).map((state) => ({ asked, who, state, expected: expectedOf(asked, who, state) })),
  ),
)

/**
 * `LEDGER_LONG=1 npm test -- test/permissions` asks every cell; otherwise, of each command, one by each role for each verdict that it gets and one in
 * each state and relation for each verdict, another one for each command; and of each role one in each state for each verdict.
 */
const isLong = process.env['LEDGER_LONG'] !== undefined
const sample = (all: readonly Cell[]): readonly Cell[] => {
  const found = new Set<Cell>(new Map(all.map((cell) => [`${cell.who.role} ${cell.state} ${cell.expected}`, cell])).values())
  commandsAsked.forEach((asked, place) => {
    const of = all.filter((cell) => cell.asked === asked)
    const from = (place * 37) % of.length
    const turned = [...of.slice(from), ...of.slice(0, from)]
    for (const key of [
      ({ who, expected }: Cell) => `${who.role} ${who.own} ${expected}`,
      ({ state, who, expected }: Cell) => `${state} ${who.relation} ${expected}`,
    ])
      for (const first of new Map(turned.map((cell) => [key(cell), cell])).values()) found.add(first)
  })
  return [...found]
}

describe('every command', () => {
  let folder: string
  let opened: DataFolder
  let app: INestApplicationContext
  let commands: Commands
  const visits = new Map<string, Visit>()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-commands-'))
    await makeCanaryLedger(folder)
    opened = await openDataFolder({ folder })
    const guarded = { module: class Guarded {}, imports: [LedgerModule.over(opened)], providers: [Commands, Visits] }
    app = await NestFactory.createApplicationContext(guarded, { logger: ['error', 'warn'] })
    await recordKeptThings(app.get(CommandBus))
    commands = app.get(Commands)
    for (const { personId } of everybody) visits.set(personId, await visitBy(personId))
  })
  afterAll(async () => {
    await app?.close()
    await opened?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const visitBy = async (personId: string): Promise<Visit> => {
    const arriving = app.get(Visits)
    const person = await arriving.person(PARTNERSHIP, personId)
    if (!person) throw new Error(`expected ${personId} in post, found nobody`)
    const request = { acting: { ...person, partnership: PARTNERSHIP }, signedIn: null, query: {}, headers: {}, cookies: {} }
    return arriving.to(PARTNERSHIP, request as unknown as FastifyRequest)
  }

  const contextBy = ({ standing }: Visit, more: Partial<CommandContext> = {}): CommandContext => {
    const who = { kind: 'person' as const, personId: standing.personId ?? '', agencyIds: standing.agencyIds }
    return {
      ...{ partnership: PARTNERSHIP, commandId: 'asked by a test', actor: { said: who, decided: who, recorded: who }, occurredOn: null },
      ...{ today: TODAY, source: { via: 'web', knownTo: null }, ...more },
    }
  }

  /** What became of it, and how it was answered: `may` where it came as far as its own rules. */
  const sent = async (who: Somebody, Sent: CommandClass, data: object, more: Partial<CommandContext> = {}) => {
    const known = visits.get(who.personId)
    if (!known) throw new Error('nobody visits')
    const visit: Visit = { ...known }
    try {
      const answer = await commands.send(visit, new Sent(data, contextBy(visit, more)))
      const isNotThere = !answer.done && answer.refused === 'not-found' && Object.keys(answer.detail).length === 0
      return { verdict: isNotThere ? ('not there' as const) : ('may' as const), answer, told: toldOf(visit) }
    } catch (error) {
      if (!(error instanceof NotAllowed)) throw error
      return {
        verdict: 'may not' as const,
        answer: { status: error.getStatus(), why: error.why, body: error.getResponse() },
        told: toldOf(visit),
      }
    }
  }
  /** What is recorded of a refusal, but for the id that was sent and the reviews that it is of: who answers for one is to find it. */
  const toldOf = ({ refused }: Visit) => (refused ? { ...refused, thing: refused.thing !== null, reviewIds: null } : null)
  const head = () => opened.store.head()

  it('is carried as far as its own rules for whom the matrix says, and for nobody else; nothing is recorded', async () => {
    const wrong: string[] = []
    const chosen = isLong ? cells : sample(cells)
    const before = await head()
    let last: Somebody | null = null
    for (const { asked, who, state, expected } of [...chosen].sort((a, b) => a.who.personId.localeCompare(b.who.personId))) {
      // One that goes through is told by its own rules that it is stale, so that every cell is asked of the same ledger.
      const more = expected === 'may' ? { ifMatch: 999_999 } : {}
      const where = `${asked.name} in ${state} by ${who.role}${who.own ? ', own agency' : ''}, ${who.relation}`
      const { verdict, answer, told } = await sent(who, asked.Sent, asked.data(idIn(state)), more).catch((error: unknown) => {
        throw new Error(`${where}: ${String(error)}`, { cause: error })
      })
      if (verdict !== expected) wrong.push(`${where}: ${verdict} instead of ${expected}`)
      if (expected === 'may' && 'done' in answer && answer.done) wrong.push(`${where}: was done`)
      if (expected === 'not there') {
        const missing = await sent(who, asked.Sent, asked.data(idOfNothing))
        if (JSON.stringify(missing) !== JSON.stringify({ verdict, answer, told }))
          wrong.push(`${where}: what is not there is answered otherwise`)
      }
      if (who !== last && (await head()) !== before) throw new Error(`something was recorded before ${where}`)
      last = who
    }
    console.log(`commands: ${commandsAsked.length}, ${everybody.length} people, ${chosen.length} of ${cells.length} cells asked`)
    expect(wrong).toEqual([])
    expect(await head()).toBe(before)
    expect(new Set(chosen.map(({ asked }) => asked)).size).toBe(commandsAsked.length)
    expect(new Set(chosen.map(({ who, state, expected }) => `${who.role} ${state} ${expected}`))).toEqual(
      new Set(cells.map(({ who, state, expected }) => `${who.role} ${state} ${expected}`)),
    )
  })

  const by = (role: string, relation = 'none') => {
    const found = everybody.find((one) => one.role === role && one.relation === relation)
    if (!found) throw new Error(`nobody is ${role}, ${relation}`)
    return found
  }

  it('is asked for each thing that it names', async () => {
    const wrong: string[] = []
    for (const asked of commandsAsked.filter(({ deed, names }) => !unseen.has(deed) && names.length > 0)) {
      const who = everybody.find((one) => expectedOf(asked, one, 'O') === 'may' && expectedOf(asked, one, 'S') === 'not there')
      if (!who) throw new Error(`nobody may ${asked.name} in an open review and not see a sealed one`)
      for (const unseen of asked.names.keys()) {
        let place = -1
        const mixed = asked.data((kind) => idIn((place += 1) === unseen ? 'S' : 'O')(kind))
        const { verdict } = await sent(who, asked.Sent, mixed, { ifMatch: 999_999 })
        if (verdict !== 'not there') wrong.push(`${asked.name}, the ${asked.names[unseen]} at ${unseen}: ${verdict}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is sent in the sender’s own name', async () => {
    const retitle = commandsAsked.find(({ name }) => name === 'retitle-review') as Asked
    const another = { kind: 'person' as const, personId: idFrom('recorder'), agencyIds: [] }
    const { verdict, answer } = await sent(by('business manager'), retitle.Sent, retitle.data(idIn('O')), {
      actor: { said: another, decided: another, recorded: another },
    })
    expect([verdict, answer]).toEqual(['may not', { status: 403, why: 'name', body: 'not allowed' }])
  })

  it('is refused to everybody where it names something under a key that nobody has listed', async () => {
    const retitle = commandsAsked.find(({ name }) => name === 'retitle-review') as Asked
    for (const extra of [{ unheardOfId: 'x' }, { deep: [{ unheardOfIds: [] }] }, { unheardOfRef: 'x' }]) {
      const { verdict } = await sent(by('business manager'), retitle.Sent, { ...retitle.data(idIn('O')), ...extra })
      expect(verdict).toBe('may not')
    }
  })

  it('takes no text of a review in which its sender has a conflict of interest, where it takes all that mention somebody', async () => {
    const taken = async (who: Somebody, state: StateLetter) => {
      const data = {
        erases: { kind: 'person', personId: mentionedIn(state) },
        ground: 'right-to-erasure',
        reason: words('They ask'),
        withMentions: true,
      }
      const commandId = `forgotten, ${state}, ${who.role} ${who.relation}`
      const { answer } = await sent(who, AskForErasure as unknown as CommandClass, data, { commandId })
      expect(answer).toMatchObject({ done: true })
      for await (const { data: recorded } of opened.store.readStream(`${PARTNERSHIP}.erasure-${idFrom(commandId)}`))
        return (recorded as ErasureAsked['data']).refs.length
      throw new Error('nothing was recorded')
    }
    // An administrator, who sees none of these, names a person: what two others then look through is all there is.
    expect([await taken(by('administrator'), 'S'), await taken(by('business manager'), 'S')]).toEqual([1, 1])
    expect(await taken(by('business manager', 'conflicted'), 'S')).toBe(0)
  })

  it('about something of two reviews is not for whoever sees the one and has a conflict of interest in the other', async () => {
    visits.set(conflictedInOne, await visitBy(conflictedInOne))
    const conflicted: Somebody = { ...by('business manager'), personId: conflictedInOne }
    const approve = commandsAsked.find(({ name }) => name === 'approve-erasure') as Asked
    const approving = (who: Somebody, requestId: string) => sent(who, approve.Sent, { requestId }, { ifMatch: 999_999 })
    expect((await approving(by('business manager'), requestOfTwo)).verdict).toBe('may')
    expect((await approving(conflicted, idIn('C')('request'))).verdict).toBe('may')
    const refused = await approving(conflicted, requestOfTwo)
    expect(refused.verdict).toBe('not there')
    expect(refused).toEqual(await approving(conflicted, idFrom('what is not there')))
  })

  it('finds of every event what it is about, so that nobody who sees a part of it all is kept from the words of what they see', async () => {
    const db = await opened.readModels.upToDate(PARTNERSHIP)
    const lost = db.all<{ type: string }>(
      `SELECT DISTINCT e.type FROM events_of_things e WHERE NOT EXISTS (SELECT 1 FROM belonging b WHERE b.thing_id = e.thing_id)
       ORDER BY e.type`,
    )
    expect(lost.map(({ type }) => type)).toEqual([])
  })

  it('that is allowed is recorded', async () => {
    const manager = everybody.find(({ role, relation }) => role === 'business manager' && relation === 'none') as Somebody
    const before = await head()
    const data = { reviewId: reviewId('O'), code: null, title: words('Another title'), sources: [] }
    const { answer } = await sent(manager, RetitleReview as unknown as CommandClass, data, { commandId: 'retitled by a test' })
    expect((answer as Outcome).done).toBe(true)
    expect(await head()).not.toBe(before)
  })
})

describe('the table of deeds', () => {
  const root = join(__dirname, '../..')
  const classes = filesIn(join(root, 'libs'), /\/write\/.*(?<!\.spec)\.ts$/).flatMap((file) =>
    [...readFileSync(join(root, 'libs', file), 'utf8').matchAll(/class (\w+) extends Command</g)].map(([, name = '']) => nameOfClass(name)),
  )

  it('has a row for every command that there is, or says who sends it instead', () => {
    const rows = classes.filter((name) => deedOfCommand(name) !== undefined)
    const without = classes.filter((name) => deedOfCommand(name) === undefined && name !== 'keep-words')
    expect(without.sort()).toEqual(Object.keys(withoutDeed).sort())
    expect([...rows, 'keep-words'].sort()).toEqual([...new Set(commandsAsked.map(({ name }) => name))].sort())
    expect(rows).toEqual(expect.arrayContaining([...alsoToOneself]))
  })

  it('is asked, of each command, for every field that names something, save what is of no review', () => {
    const [fields, wrong] = [fieldsOfCommands(), [] as string[]]
    expect([...fields.keys()].sort()).toEqual([...classes].sort())
    for (const [name, all] of fields) {
      if (Object.hasOwn(withoutDeed, name)) continue
      const looksAt = new Set(commandsAsked.filter((asked) => asked.name === name).flatMap((asked) => asked.looksAt))
      const names = all.filter(isName).filter((field) => !namesNoReview.has(/(\w+)(?:\[\])?$/.exec(field)?.[1] ?? ''))
      for (const field of names) if (!looksAt.has(field)) wrong.push(`${name}: no row of commands-asked.ts names ${field}`)
      for (const field of looksAt) if (!all.includes(field)) wrong.push(`${name}: has no field ${field}`)
    }
    expect(wrong).toEqual([])
  })

  it('knows every form that keeps words', () => {
    expect(Object.keys(recordedSentences).filter((use) => deedOfCommand(use) === undefined)).toEqual([])
  })

  it('is passed by no page and no route: only the senders have the bus', () => {
    const server = join(root, 'apps/server')
    const files = filesIn(server, /(?<!\.spec|\.d)\.ts$/).filter((file) => !file.startsWith('dist'))
    const have = files.filter((file) => /\b(CommandBus|ModuleRef|command-handler)\b/.test(readFileSync(join(server, file), 'utf8')))
    expect(have.sort()).toEqual(['open-ledger.ts', 'permission/commands.ts', 'session/own-commands.ts'])
    // Two read accounts and claim sign-in names in the log itself: behind a page's permission or before anybody is signed in.
    const log = files.filter((file) => /\bInject\(EVENT_STORE\)/.test(readFileSync(join(server, file), 'utf8')))
    expect(log.sort()).toEqual(['pages/administration/forms.ts', 'session/credentials.ts'])
  })
})
