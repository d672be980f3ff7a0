import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GrantRole, type Role } from '@ledger/access'
import { idFrom, unknown, uuidFrom } from '@ledger/kernel'
import { openLedger, serve, type Served } from '@ledger/server'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { tracesIn } from '../forgetting/traces.js'
import { aVisitor } from './a-visitor.js'

jest.setTimeout(240_000)

const WORDS = 'A baby came to harm after leaving hospital.'
const amber = idFrom('amber')
const ref = `${uuidFrom('amber', `exampleshire.review-${amber}`, '0')}/circumstances`
const HOME = '/partnerships/exampleshire/keeping'
const needles = [Buffer.from(WORDS), Buffer.from(WORDS, 'utf16le')]

let place: string
let approved: string
let request: string

const ledger = (folder: string, argv: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly code: number | null; readonly signal: string | null; readonly out: string; readonly err: string }>(
    (resolve, reject) => {
      const child = spawn(process.execPath, [join(__dirname, '../../apps/cli/dist/main.js'), ...argv, '--data', folder], {
        env: { PATH: process.env['PATH'], ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const [out, err]: [string[], string[]] = [[], []]
      child.stdout.on('data', (bytes: Buffer) => void out.push(bytes.toString()))
      child.stderr.on('data', (bytes: Buffer) => void err.push(bytes.toString()))
      child.once('error', reject)
      child.once('close', (code, signal) => resolve({ code, signal, out: out.join(''), err: err.join('') }))
    },
  )

const killedAt = (where: string) => ({
  ...{ NODE_OPTIONS: `--import=${join(__dirname, '../faults/stop-at.mjs')}`, STOP_AT: where, STOP_NOTE: join(place, 'stopped') },
})

const copyOf = (): string => {
  const folder = mkdtempSync(join(place, 'copy-'))
  cpSync(approved, folder, { recursive: true })
  return folder
}

const over = async <Answer>(folder: string, visit: (served: Served) => Promise<Answer>): Promise<Answer> => {
  const served = await serve({ folder, port: 0 })
  try {
    return await visit(served)
  } finally {
    await served.close()
  }
}

const decide = (served: Served, name: string, decision: string) =>
  aVisitor(served.address, name).send(`${HOME}/erasures/${request}`, { decide: decision })
const hold = (served: Served) =>
  aVisitor(served.address, 'inspector').send(`${HOME}/hold`, {
    ...{ what: 'review', review: amber, authority: 'The coroner', reason: 'An inquest is open' },
  })
const liftEveryHold = async (served: Served) => {
  const visitor = aVisitor(served.address, 'inspector')
  const { text } = await visitor.get(HOME)
  for (const [, path = ''] of text.matchAll(/href="([^"]*\/holds\/[^"]*)"/g))
    expect((await visitor.send(path, { reason: 'It has ended' })).status).toBe(303)
}

/** Two besides the business manager who may approve. */
const approvers = async () => {
  const opened = await openLedger({ folder: approved })
  const actor = { said: unknown, decided: unknown, recorded: unknown }
  const given: readonly (readonly [string, Role])[] = [
    ['inspector', 'partnership chair'],
    ['nurse', 'delegated safeguarding partner'],
  ]
  for (const [name, role] of given)
    await opened.commands.execute(
      new GrantRole(
        { personId: idFrom(name), role },
        {
          ...{ partnership: 'exampleshire', commandId: role, actor, occurredOn: null, today: '2026-06-30' },
          source: { via: 'cli', knownTo: null },
        },
      ),
    )
  await opened.close()
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'keeping-'))
  approved = join(place, 'approved')
  await makeSmallLedger(approved)
  await approvers()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('erasing a text', () => {
  it('is asked for, and approved by two others, neither of whom may be the same or have asked', async () => {
    expect(tracesIn([approved], needles)).not.toEqual([])
    await over(approved, async (served) => {
      const asked = await aVisitor(served.address, 'business manager').send(`${HOME}/ask-for-erasure`, {
        ...{ what: 'text', text: ref, ground: 'slip-of-the-pen', reason: 'It says more than it should' },
      })
      expect(asked.status).toBe(303)
      request = (asked.location ?? '').split('/').at(-1) ?? ''
      const own = await decide(served, 'business manager', 'approve')
      expect([own.status, own.text.includes('somebody else must approve it')]).toEqual([409, true])
      const early = await decide(served, 'nurse', 'carry-out')
      expect([early.status, early.text.includes('Two people must approve')]).toEqual([409, true])
      expect((await decide(served, 'inspector', 'approve')).status).toBe(303)
      const twice = await decide(served, 'inspector', 'approve')
      expect([twice.status, twice.text.includes('must be another person’s')]).toEqual([409, true])
    })
    const waiting = await ledger(approved, ['withdraw-text', ref])
    expect([waiting.code, waiting.out]).toEqual([1, ''])
    expect(waiting.err).toContain('1 of 2 people have approved')
    await over(approved, async (served) => expect((await decide(served, 'nurse', 'approve')).status).toBe(303))
    expect(tracesIn([approved], needles)).not.toEqual([])
  })

  it('is stopped by a hold that was placed in between, on the page and on the command line, and goes on when it is lifted', async () => {
    const folder = copyOf()
    await over(folder, async (served) => {
      expect((await hold(served)).status).toBe(303)
      const held = await decide(served, 'nurse', 'carry-out')
      expect([held.status, held.text.includes('A legal hold covers this')]).toEqual([409, true])
    })
    const refused = await ledger(folder, ['withdraw-text', ref])
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('A legal hold covers this')
    expect(tracesIn([folder], needles)).not.toEqual([])

    await over(folder, async (served) => {
      await liftEveryHold(served)
      const done = await decide(served, 'nurse', 'carry-out')
      expect([done.status, done.location]).toEqual([303, `${HOME}/erasures/${request}/certificate`])
      const { text } = await aVisitor(served.address, 'nurse').get(done.location ?? '')
      expect(text).toContain('the words are in none')
      expect(text).toContain('Sam Field')
      expect(text).not.toContain(WORDS)
      expect(text).toContain('ledger keys rewrap --to FILE')
      const page = await aVisitor(served.address, 'nurse').get(`/partnerships/exampleshire/reviews/${amber}`)
      expect([page.text.includes('[erased]'), page.text.includes(WORDS)]).toEqual([true, false])
    })
    expect(tracesIn([folder], needles)).toEqual([])
    const certificate = await ledger(folder, ['certificate', request, '--json'])
    expect(JSON.parse(certificate.out)).toMatchObject({
      ...{ requestId: request, keyNames: [ref], askedBy: idFrom('business manager'), unrecoverableAt: null },
      approvedBy: [{ personId: idFrom('inspector') }, { personId: idFrom('nurse') }],
      recorded: { leaf: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    })
  })

  it('that was killed after it had begun and before a key was destroyed is stopped by a hold placed since, and carried on afterwards', async () => {
    const folder = copyOf()
    const killed = await ledger(folder, ['withdraw-text', ref], killedAt('in keeping:1'))
    expect(killed.signal).toBe('SIGKILL')
    await over(folder, async (served) => expect((await hold(served)).status).toBe(303))
    const refused = await ledger(folder, ['withdraw-text', ref])
    expect([refused.code, refused.err.includes('A legal hold covers this')]).toEqual([1, true])
    expect(tracesIn([folder], needles)).not.toEqual([])
    await over(folder, liftEveryHold)
    const done = await ledger(folder, ['withdraw-text', ref])
    expect([done.code, done.out.includes(`Certificate of erasure ${request}`)]).toEqual([0, true])
    expect(tracesIn([folder], needles)).toEqual([])
  })

  it('that was killed while the keys were destroyed is finished by the next start, and certified', async () => {
    const folder = copyOf()
    const killed = await ledger(folder, ['withdraw-text', ref], killedAt('in forget:2'))
    expect(killed.signal).toBe('SIGKILL')
    const certified = await ledger(folder, ['certificate', request])
    expect([certified.code, certified.err]).toEqual([0, ''])
    expect(certified.out).toMatch(/Unreadable everywhere live: since 20/)
    expect(certified.out).toContain('The files were not searched')
    expect(tracesIn([folder], needles)).toEqual([])
  })
})

describe('ledger forget', () => {
  it('lists people, says what would go, and asks', async () => {
    const folder = copyOf()
    const listed = await ledger(folder, ['forget', 'exampleshire'])
    expect([listed.code, listed.out.includes(`${idFrom('nurse')}  Sam Field`)]).toEqual([0, true])
    const dry = await ledger(folder, ['forget', idFrom('nurse'), '--dry-run'])
    expect([dry.code, dry.out.includes('nothing is recorded now')]).toEqual([0, true])
    expect(await ledger(folder, ['forget', idFrom('nurse')])).toMatchObject({ code: 2, out: '' })
    expect(await ledger(folder, ['forget', 'nobody', '--reason', 'They asked'])).toMatchObject({ code: 1, out: '' })
    const asked = await ledger(folder, ['forget', idFrom('nurse'), '--reason', 'They asked'])
    expect([asked.code, /Request [0-9A-Z]{26}/.test(asked.out)]).toEqual([0, true])
    const again = await ledger(folder, ['forget', idFrom('nurse'), '--reason', 'They asked'])
    expect([again.code, again.err.includes('0 of 2 people have approved')]).toEqual([1, true])
    const words = await ledger(folder, ['withdraw-text', 'EX-1'])
    expect([words.code, words.out.includes(ref), words.out.includes(WORDS)]).toEqual([0, true, false])
  })
})
