import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idFrom, uuidFrom } from '@ledger/kernel'
import { openLedger, type Served } from '@ledger/server'
import { ERASED, keyOfDocument } from '@ledger/vault'
import { command, here, stoppedAt } from '../faults/command.js'
import { tracesIn } from '../forgetting/traces.js'
import { startStandIn } from '../stand-in/index.js'
import { aVisitor } from './a-visitor.js'
import { AMBER, approve, askFor, decide, hold, HOME, liftEveryHold, makeHeldFolder, over, putIn } from './held-folder.js'

const WORDS = 'A baby came to harm after leaving hospital.'
const ref = `${uuidFrom('amber', `exampleshire.review-${AMBER}`, '0')}/circumstances`
const needles = [Buffer.from(WORDS), Buffer.from(WORDS, 'utf16le')]

let place: string
let approved: string
let request: string

const ledger = (folder: string, argv: readonly string[]) => here([...argv, '--data', folder])
const killed = (folder: string, argv: readonly string[], where: string) =>
  command([...argv, '--data', folder], stoppedAt(where, join(place, 'stopped')))

const copyOf = (): string => {
  const folder = mkdtempSync(join(place, 'copy-'))
  cpSync(approved, folder, { recursive: true })
  return folder
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'keeping-'))
  approved = join(place, 'approved')
  await makeHeldFolder({ folder: approved })
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('erasing a text', () => {
  it('is asked for, and approved by two others, neither of whom may be the same or have asked', async () => {
    expect(tracesIn([approved], needles)).not.toEqual([])
    await over({ folder: approved }, async (served) => {
      request = await askFor(served, ref)
      const own = await decide(served, 'business manager', request, 'approve')
      expect([own.status, own.text.includes('somebody else must approve it')]).toEqual([409, true])
      const early = await decide(served, 'nurse', request, 'carry-out')
      expect([early.status, early.text.includes('Two people must approve')]).toEqual([409, true])
      expect((await decide(served, 'inspector', request, 'approve')).status).toBe(303)
      const twice = await decide(served, 'inspector', request, 'approve')
      expect([twice.status, twice.text.includes('must be another person’s')]).toEqual([409, true])
    })
    const waiting = await ledger(approved, ['withdraw-text', ref])
    expect([waiting.code, waiting.out]).toEqual([1, ''])
    expect(waiting.err).toContain('1 of 2 people have approved')
    await over({ folder: approved }, async (served) => expect((await decide(served, 'nurse', request, 'approve')).status).toBe(303))
    expect(tracesIn([approved], needles)).not.toEqual([])
  })

  it('is stopped by a hold that was placed in between, on the page and on the command line, and goes on when it is lifted', async () => {
    const folder = copyOf()
    await over({ folder }, async (served) => {
      expect((await hold(served)).status).toBe(303)
      const held = await decide(served, 'nurse', request, 'carry-out')
      expect([held.status, held.text.includes('A legal hold covers this')]).toEqual([409, true])
    })
    const refused = await ledger(folder, ['withdraw-text', ref])
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('A legal hold covers this')
    expect(tracesIn([folder], needles)).not.toEqual([])

    await over({ folder }, async (served) => {
      await liftEveryHold(served)
      const done = await decide(served, 'nurse', request, 'carry-out')
      expect([done.status, done.location]).toEqual([303, `${HOME}/erasures/${request}/certificate`])
      const { text } = await aVisitor(served.address, 'nurse').get(done.location ?? '')
      expect(text).toContain('the words are in none')
      expect(text).toContain('Sam Field')
      expect(text).not.toContain(WORDS)
      expect(text).toContain('ledger keys rewrap --to FILE')
      const page = await aVisitor(served.address, 'nurse').get(`/partnerships/exampleshire/reviews/${AMBER}`)
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
    expect(await killed(folder, ['withdraw-text', ref], 'in keeping:1')).toMatchObject({ code: 'SIGKILL' })
    await over({ folder }, async (served) => expect((await hold(served)).status).toBe(303))
    const refused = await ledger(folder, ['withdraw-text', ref])
    expect([refused.code, refused.err.includes('A legal hold covers this')]).toEqual([1, true])
    expect(tracesIn([folder], needles)).not.toEqual([])
    await over({ folder }, liftEveryHold)
    const done = await ledger(folder, ['withdraw-text', ref])
    expect([done.code, done.out.includes(`Certificate of erasure ${request}`)]).toEqual([0, true])
    expect(tracesIn([folder], needles)).toEqual([])
  })

  it('that was killed while the keys were destroyed is finished by the next start, and certified', async () => {
    const folder = copyOf()
    expect(await killed(folder, ['withdraw-text', ref], 'in forget:2')).toMatchObject({ code: 'SIGKILL' })
    const certified = await ledger(folder, ['certificate', request])
    expect([certified.code, certified.err]).toEqual([0, ''])
    expect(certified.out).toMatch(/Unreadable everywhere live: since 20/)
    expect(certified.out).toContain('The files were not searched')
    expect(tracesIn([folder], needles)).toEqual([])
  })
})

const askedAndApproved = async (served: Served, text: string): Promise<string> => {
  const requestId = await askFor(served, text)
  await approve(served, requestId)
  return requestId
}
const carriedOut = (served: Served, requestId: string) => decide(served, 'nurse', requestId, 'carry-out')

describe('a request about a review that not everybody sees', () => {
  const TITLE = `${uuidFrom('amber', `exampleshire.review-${AMBER}`, '0')}/title`
  const LOCKS = `/partnerships/exampleshire/reviews/${AMBER}/need-to-know`

  it('shows whoever asked what became of it; whoever sees nothing of it does not find it, and nobody approves words they do not see', async () => {
    await over({ folder: copyOf() }, async ({ address, ...served }) => {
      const [asker, chair, partner] = ['business manager', 'inspector', 'nurse'].map((name) => aVisitor(address, name))
      const requestId = await askFor({ address, ...served }, TITLE)
      const page = `${HOME}/erasures/${requestId}`
      expect((await hold({ address, ...served })).status).toBe(303)
      expect((await chair?.send(`${LOCKS}/hold-review`, { proceedings: 'inquest', reason: '' }))?.status).toBe(303)
      const unseen = await partner?.send(page, { decide: 'approve' })
      expect([unseen?.status, unseen?.text.includes('somebody who sees them all must approve')]).toEqual([409, true])
      expect((await partner?.get(page))?.text).not.toContain('I approve')

      expect((await chair?.send(`${LOCKS}/seal-review`, { reason: 'A member of staff is under inquiry' }))?.status).toBe(200)
      expect((await partner?.get(page))?.status).toBe(404)
      expect((await partner?.get(HOME))?.text).not.toContain(requestId)
      const own = (await asker?.get(page))?.text ?? ''
      for (const said of ['0 of 2 have approved', 'It says more than it should', 'A legal hold that you may not see covers this'])
        expect(own).toContain(said)
      expect(own).not.toContain('Amber')
      expect((await asker?.get(HOME))?.text).toContain('There is no legal hold that is shown to you')
      expect((await chair?.send(page, { decide: 'refuse', reason: 'An inquest is open' }))?.status).toBe(303)
      expect((await asker?.get(page))?.text).toContain('An inquest is open')
    })
  })
})

describe('a document that was put in as evidence', () => {
  const rota = idFrom('rota')
  const titleOf = (name: string): string => `${uuidFrom(name, `exampleshire.action-${rota}`, '0')}/title`

  const keyIn = async (folder: string, sha256: string) => {
    const opened = await openLedger({ folder })
    const key = (await opened.vault.find([keyOfDocument(sha256)])).get(keyOfDocument(sha256))
    await opened.close()
    return key
  }

  it('goes with the last of its titles, its key destroyed; and again where an old copy of key and file was put back', async () => {
    const folder = copyOf()
    const sha256 = await putIn({ folder }, ['one file', 'the same file'])
    const file = join(folder, 'uploads', sha256)
    const last = await over({ folder }, async (served) => {
      expect((await carriedOut(served, await askedAndApproved(served, titleOf('one file')))).status).toBe(303)
      expect(existsSync(file)).toBe(true)
      return askedAndApproved(served, titleOf('the same file'))
    })
    const old = mkdtempSync(join(place, 'old-'))
    cpSync(folder, old, { recursive: true })
    await over({ folder }, async (served) => {
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
    await over({ folder }, async (served) => {
      const { text } = await aVisitor(served.address, 'business manager').get(`${HOME}/words/${AMBER}`)
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

describe.each(['in the folder', 'on a server'])('ledger forget, of a log %s', (where) => {
  const who = idFrom('business manager')
  const file = (folder: string, sha256: string): string => join(folder, 'uploads', sha256)

  it('takes the person’s name, the texts that mention them and the document so titled, when two approved and nothing holds it; certified with both times', async () => {
    const standIn = where === 'on a server' ? await startStandIn() : null
    const folder = standIn ? mkdtempSync(join(place, 'node-')) : copyOf()
    const settings = { folder, ...(standIn ? { eventStore: standIn.patientUrl } : {}) }
    const asked = (...argv: readonly string[]) => here([...argv, '--data', folder], standIn ? { EVENT_STORE: standIn.patientUrl } : {})
    try {
      if (standIn) await makeHeldFolder(settings)
      const sha256 = await putIn(settings, ['a file of theirs'], [who])
      const said = await asked('forget', who, '--with-mentions', '--reason', 'They asked')
      const requestId = /Request ([0-9A-Z]{26})/.exec(said.out)?.[1] ?? ''
      expect([said.code, said.out.includes('With it 1 texts that mention them')]).toEqual([0, true])
      await over(settings, async (served) => {
        expect((await decide(served, 'inspector', requestId, 'approve')).status).toBe(303)
        expect((await hold(served)).status).toBe(303)
        expect((await decide(served, 'nurse', requestId, 'approve')).status).toBe(409)
        await liftEveryHold(served)
        expect((await decide(served, 'nurse', requestId, 'approve')).status).toBe(303)
        expect((await hold(served)).status).toBe(303)
      })
      const held = await asked('forget', who, '--with-mentions')
      expect([held.code, held.out, held.err.includes('There is no way around a hold')]).toEqual([1, '', true])
      expect(existsSync(file(folder, sha256))).toBe(true)
      await over(settings, liftEveryHold)

      const done = await asked('forget', who)
      expect([done.code, done.out.includes(`person:${who}`), done.out.includes(`file:${sha256}`)]).toEqual([0, true, true])
      expect(done.out).toMatch(/^Unreadable everywhere live: since 20.*\nUnrecoverable: not yet/m)
      expect(existsSync(file(folder, sha256))).toBe(false)
      expect(tracesIn([folder], [Buffer.from('Robin Marsh'), Buffer.from('Minutes, as a file of theirs')])).toEqual([])
      expect(await asked('keys', 'rewrap', '--to', join(folder, 'next.key'))).toMatchObject({ code: 0 })
      expect(await asked('keys', 'old-destroyed')).toMatchObject({ code: 0 })
      expect((await asked('certificate', requestId)).out).toMatch(/^Unrecoverable: since 20/m)
    } finally {
      await standIn?.stop()
    }
  })
})
