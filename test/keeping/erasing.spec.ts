import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { GrantRole, type Role } from '@ledger/access'
import { SubmitEvidence } from '@ledger/actions'
import { noScanner, openUploads } from '@ledger/documents'
import { idFrom, unknown, uuidFrom, words, type Outcome } from '@ledger/kernel'
import { openLedger, serve, type Served } from '@ledger/server'
import { ERASED, keyOfDocument } from '@ledger/vault'
import { pdf } from '../../libs/documents/test/zip.js'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { tracesIn } from '../forgetting/traces.js'
import { aVisitor } from './a-visitor.js'

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

const askedAndApproved = async (served: Served, text: string): Promise<string> => {
  const asked = await aVisitor(served.address, 'business manager').send(`${HOME}/ask-for-erasure`, {
    ...{ what: 'text', text, ground: 'slip-of-the-pen', reason: 'It says more than it should' },
  })
  expect(asked.status).toBe(303)
  const requestId = (asked.location ?? '').split('/').at(-1) ?? ''
  for (const name of ['inspector', 'nurse'])
    expect((await aVisitor(served.address, name).send(`${HOME}/erasures/${requestId}`, { decide: 'approve' })).status).toBe(303)
  return requestId
}
const carriedOut = (served: Served, requestId: string) =>
  aVisitor(served.address, 'nurse').send(`${HOME}/erasures/${requestId}`, { decide: 'carry-out' })

describe('a document that was put in as evidence', () => {
  const rota = idFrom('rota')
  const titleOf = (name: string): string => `${uuidFrom(name, `exampleshire.action-${rota}`, '0')}/title`

  /** One file, put in under two titles. */
  const putIn = async (folder: string): Promise<string> => {
    const opened = await openLedger({ folder })
    const uploads = openUploads({ folder, vault: opened.vault, scanner: noScanner, maxBytes: 1_000_000 })
    const kept = await uploads.keep(Readable.from([pdf('Minutes of the board')]), 'minutes.pdf')
    if (!kept.kept) throw new Error(kept.why)
    const actor = { said: unknown, decided: unknown, recorded: unknown }
    for (const name of ['one file', 'the same file']) {
      const { kept: _, ...document } = kept
      const data = { actionId: rota, title: words(`Minutes, as ${name}`), pointer: 'in the ledger', ...document }
      const context = { partnership: 'exampleshire', commandId: name, actor, occurredOn: null, today: '2026-06-30' }
      const outcome = await opened.commands.execute<SubmitEvidence, Outcome>(
        new SubmitEvidence(data, { ...context, source: { via: 'cli', knownTo: null } }),
      )
      if (!outcome.done) throw new Error(outcome.refused)
    }
    await opened.close()
    return kept.sha256
  }
  const keyIn = async (folder: string, sha256: string) => {
    const opened = await openLedger({ folder })
    const key = (await opened.vault.find([keyOfDocument(sha256)])).get(keyOfDocument(sha256))
    await opened.close()
    return key
  }

  it('goes with the last of its titles, its key destroyed; and again where an old copy of key and file was put back', async () => {
    const folder = copyOf()
    const sha256 = await putIn(folder)
    const file = join(folder, 'uploads', sha256)
    const last = await over(folder, async (served) => {
      expect((await carriedOut(served, await askedAndApproved(served, titleOf('one file')))).status).toBe(303)
      expect(existsSync(file)).toBe(true)
      return askedAndApproved(served, titleOf('the same file'))
    })
    const old = mkdtempSync(join(place, 'old-'))
    cpSync(folder, old, { recursive: true })
    await over(folder, async (served) => {
      const done = await carriedOut(served, last)
      expect([done.status, existsSync(file)]).toEqual([303, false])
      const { text } = await aVisitor(served.address, 'nurse').get(done.location ?? '')
      expect(text).toContain(`file:${sha256}`)
    })
    expect(await keyIn(folder, sha256)).toBe(ERASED)

    for (const name of readdirSync(folder).filter((one) => one.startsWith('keys.db'))) rmSync(join(folder, name))
    for (const name of readdirSync(old).filter((one) => one.startsWith('keys.db'))) cpSync(join(old, name), join(folder, name))
    cpSync(join(old, 'uploads', sha256), file)
    expect(await keyIn(folder, sha256)).toBe(ERASED)
    expect(existsSync(file)).toBe(false)
  })
})

describe('a hold that is placed while an erasure is carried out', () => {
  /** With LEDGER_LONG all there are. */
  const times = process.env['LEDGER_LONG'] ? 100 : 4

  it('wins, or the erasure had begun before it', async () => {
    const folder = copyOf()
    const found: { readonly status: number; readonly requestId: string }[] = []
    await over(folder, async (served) => {
      const { text } = await aVisitor(served.address, 'business manager').get(`${HOME}/words/${amber}`)
      const refs = [...new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[A-Za-z]+/g))]
        .filter((one) => one !== ref)
        .slice(0, times)
      expect(refs.length).toBeGreaterThanOrEqual(2)
      for (const [place, one] of refs.entries()) {
        const requestId = await askedAndApproved(served, one)
        const both = [() => carriedOut(served, requestId), () => hold(served)]
        const answers = await Promise.all((place % 2 === 0 ? both : both.toReversed()).map((send) => send()))
        const [carried, held] = place % 2 === 0 ? answers : answers.toReversed()
        expect(held?.status).toBe(303)
        found.push({ status: carried?.status ?? 0, requestId })
        await liftEveryHold(served)
      }
    })
    const opened = await openLedger({ folder })
    const order: string[] = []
    const [begun, live] = [new Set<string>(), new Set<string>()]
    for await (const { type, data } of opened.store.readStream('exampleshire.holds-all')) {
      order.push(type)
      const { holdId = '', requestId = '' } = data as { readonly holdId?: string; readonly requestId?: string }
      if (type === 'LegalHoldPlaced') live.add(holdId)
      if (type === 'LegalHoldLifted') live.delete(holdId)
      if (type === 'ErasureBegun') {
        expect([...live]).toEqual([])
        begun.add(requestId)
      }
    }
    const erased = new Set((await opened.forgetting.erasures()).map(({ erasureId }) => erasureId))
    await opened.close()
    for (const { status, requestId } of found) {
      expect([303, 409]).toContain(status)
      expect([begun.has(requestId), erased.has(requestId)]).toEqual([status === 303, status === 303])
    }
    expect(order.filter((type) => type === 'LegalHoldPlaced')).toHaveLength(found.length)
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
