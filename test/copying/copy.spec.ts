import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openAccessLog, verifyAccessLog } from '@ledger/access/access-log/sqlite'
import { SubmitEvidence } from '@ledger/actions'
import { noScanner, openUploads } from '@ledger/documents'
import { systemClock } from '@ledger/event-store'
import { idFrom, unknown, words, type Outcome } from '@ledger/kernel'
import { openDataFolder, openLedger, type LedgerSettings, type OpenLedger } from '@ledger/server'
import { ERASED_WORDS } from '@ledger/vault'
import { entry } from '../../libs/access/test/entries.js'
import { pdf } from '../../libs/documents/test/zip.js'
import { command, here, stoppedAt, type Ran } from '../faults/command.js'
import { note } from '../forgetting/story.js'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { startStandIn, type StandIn } from '../stand-in/index.js'

const EQUAL = /^([\d,]+) events copied, leaves equal$/m
const built = join(process.cwd(), 'apps/cli/dist/main.js')

/** Puts in a document as evidence; answers its SHA-256. */
const putIn = async ({ vault, commands }: OpenLedger, folder: string): Promise<string> => {
  const kept = await openUploads({ folder, vault, scanner: noScanner, maxBytes: 1_000_000 }).keep(
    Readable.from([pdf('Minutes')]),
    'minutes.pdf',
  )
  if (!kept.kept) throw new Error(kept.why)
  const { kept: _, ...document } = kept
  const data = { actionId: idFrom('rota'), title: words('Minutes'), pointer: 'in the ledger', ...document }
  const actor = { said: unknown, decided: unknown, recorded: unknown }
  const context = { partnership: 'exampleshire', commandId: 'put in', actor, occurredOn: null, today: '2026-06-30' }
  const outcome = await commands.execute<SubmitEvidence, Outcome>(
    new SubmitEvidence(data, { ...context, source: { via: 'cli', knownTo: null } }),
  )
  if (!outcome.done) throw new Error(outcome.refused)
  return kept.sha256
}

const documentIn = async (folder: string, sha256: string): Promise<string> => {
  const opened = await openLedger({ folder })
  const bytes = []
  const uploads = openUploads({ folder, vault: opened.vault, scanner: noScanner, maxBytes: 1_000_000 })
  for await (const chunk of (await uploads.read(sha256)) ?? []) bytes.push(chunk)
  await opened.close()
  return Buffer.concat(bytes).toString()
}

const looked = async (folder: string, id: string): Promise<void> => {
  const log = openAccessLog({ folder, clock: systemClock })
  await log.record(entry({ what: { kind: 'review-details', id } }))
  await log.close()
}

describe('ledger copy', () => {
  let place: string
  let told: string
  let events: number
  /** The SHA-256 of a document that was put in as evidence. */
  let minutes: string
  let standIn: StandIn
  let places = 0
  const newPlace = (): string => join(place, `copy-${(places += 1)}`)

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'copying-'))
    told = join(place, 'told')
    await makeSmallLedger(told)
    const ledger = await openLedger({ folder: told })
    await note(ledger, 'kept', 'Fieldmouse stays')
    const slip = await note(ledger, 'slip', 'Quilldrake goes')
    if (!slip.done) throw new Error(slip.refused)
    minutes = await putIn(ledger, told)
    let ref = ''
    for await (const { id, meta } of ledger.log.readAll()) if (meta.command.id === 'slip') ref = `${id}/note`
    await ledger.forgetting.withdrawText(ref, { erasureId: 'slip', reason: 'slip-of-the-pen' })
    const ids = []
    for await (const { id } of ledger.log.readAll()) ids.push(id)
    events = ids.length
    await ledger.close()
    await looked(told, 'LOOKED-BEFORE')
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  beforeEach(async () => void (standIn = await startStandIn()))
  afterEach(() => standIn.stop())

  const copy = (from: string, to: string, environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    here(['copy', '--data', from, '--to', to], environment)
  const statusOf = async (folder: string, environment: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { code, out, err } = await here(['status', '--json', '--data', folder], environment)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    return out
  }
  const notesIn = async (settings: LedgerSettings): Promise<readonly unknown[]> => {
    const opened = await openDataFolder(settings)
    const notes = []
    for await (const { data } of opened.store.readAll({ filter: { types: ['PapersNoted'] } })) notes.push(Reflect.get(data, 'note'))
    await opened.close()
    return notes.map((text) => (text as { readonly text: string }).text)
  }
  /** How many events of partnerships are on the server. */
  const written = (): number => standIn.log.all.filter(({ stream }) => !/^[$~]/.test(stream)).length
  const number = (count: number): string => count.toLocaleString('en-GB')

  it('carries a ledger to a server and back: the same events, the same answers, and what was erased stays erased', async () => {
    const there = await copy(told, standIn.patientUrl)
    expect([there.code, EQUAL.exec(there.out)?.[1]]).toEqual([0, number(events)])
    const onServer = { EVENT_STORE: standIn.patientUrl }
    const withoutPlace = (json: string) => json.replace(/"position": "[\d-]+"/, '')
    expect(withoutPlace(await statusOf(told, onServer))).toBe(withoutPlace(await statusOf(told)))
    expect(await notesIn({ folder: told, eventStore: standIn.patientUrl })).toEqual(
      expect.arrayContaining(['Fieldmouse stays', ERASED_WORDS]),
    )

    const back = newPlace()
    const again = await copy(told, back, onServer)
    expect([again.code, EQUAL.exec(again.out)?.[1]]).toEqual([0, number(events)])
    expect(await statusOf(back)).toBe(await statusOf(told))
    expect(await notesIn({ folder: back })).toEqual(await notesIn({ folder: told }))
    expect(await here(['verify', '--data', back])).toMatchObject({ code: 0 })
    expect(await documentIn(back, minutes)).toBe(pdf('Minutes').toString())
    expect([there.out, again.out]).toEqual([
      expect.stringContaining(`Documents given as evidence, and who looked at what, stay in ${told}.`),
      expect.stringContaining('1 document given as evidence, sealed.'),
    ])
  })

  it('carries who looked at what into a folder, more of it when it is run again, and nothing over what somebody else went on to record', async () => {
    const [from, to] = [newPlace(), newPlace()]
    cpSync(told, from, { recursive: true })
    const recordsIn = (folder: string) => verifyAccessLog(folder, []).records
    expect((await copy(from, to)).out).toContain('Who looked at what is there too.')
    expect(recordsIn(to)).toBe(recordsIn(from))
    await looked(from, 'LOOKED-AFTER')
    expect((await copy(from, to)).out).toContain('Who looked at what is there too.')
    expect(recordsIn(to)).toBe(recordsIn(from))
    await looked(to, 'LOOKED-THERE')
    await looked(from, 'LOOKED-HERE')
    expect((await copy(from, to)).out).toContain(`${to} has an access log of its own, which stays`)
    expect(readdirSync(to).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('goes on where it was killed on the way to a server', async () => {
    const child = spawn(process.execPath, [built, 'copy', '--data', told, '--to', standIn.patientUrl], { stdio: 'ignore' })
    const look = (): boolean => written() >= 20 && child.kill('SIGKILL')
    standIn.log.written.on('written', look)
    const [, signal] = (await once(child, 'exit')) as [unknown, string]
    standIn.log.written.off('written', look)
    expect([signal, written() < events - 10]).toEqual(['SIGKILL', true])
    const { code, out } = await copy(told, standIn.patientUrl)
    expect([code, EQUAL.exec(out)?.[1]]).toEqual([0, number(events)])
    expect(Number(/^(\d+) of them were there before/m.exec(out)?.[1])).toBeGreaterThanOrEqual(20)
  })

  it('goes on where it was killed on the way into a folder, and does nothing where all is there', async () => {
    const [to, noted] = [newPlace(), join(place, 'noted')]
    const killed = await command(['copy', '--data', told, '--to', to], stoppedAt('stored:25', noted))
    expect(killed.code).toBe('SIGKILL')
    const resumed = await copy(told, to)
    expect(resumed).toMatchObject({ code: 0 })
    expect(resumed.out).toMatch(/^2\d of them were there before\.$/m)
    expect(await statusOf(to)).toBe(await statusOf(told))
    expect((await copy(told, to)).out).toContain(`${number(events)} of them were there before.`)
  })

  it('tells that the ledger has grown, and carries the rest when it is run again', async () => {
    const [from, to] = [newPlace(), newPlace()]
    cpSync(told, from, { recursive: true })
    const ledger = await openLedger({ folder: from })
    let adding: Promise<unknown> | undefined
    standIn.log.written.on('written', () => {
      if (adding || written() === 0) return
      // The copy is not at its end before the source has one more.
      standIn.faults.add({ what: 'slow', milliseconds: 1000, method: 'write', times: 1000 })
      adding = note(ledger, 'meanwhile', 'one more').then(() => standIn.faults.clear())
    })
    const first = await copy(from, standIn.patientUrl)
    await adding
    await ledger.close()
    expect(first.out).toContain('The ledger has grown meanwhile')
    const second = await copy(from, standIn.patientUrl)
    expect(EQUAL.exec(second.out)?.[1]).toBe(number(events + 1))
    expect((await copy(from, to, { EVENT_STORE: standIn.patientUrl })).code).toBe(0)
    expect(await statusOf(to)).toBe(await statusOf(from))
  })

  describe('refuses', () => {
    const refused = async (asked: Promise<Ran>, code: number, says: RegExp): Promise<void> => {
      const ran = await asked
      expect(ran).toMatchObject({ code, out: '' })
      expect(ran.err).toMatch(says)
    }

    it('a target that is the source, or nothing of the kind', async () => {
      await refused(copy(told, told), 2, /the very ledger/)
      await refused(copy(told, standIn.patientUrl, { EVENT_STORE: standIn.patientUrl }), 2, /the very ledger/)
      await refused(copy(told, 'http://localhost:2113'), 2, /takes esdb:/)
      await refused(here(['copy', '--data', told]), 2, /takes --to TARGET/)
    })

    it('where there is nothing to copy', async () => {
      await refused(copy(newPlace(), newPlace()), 1, /There is no ledger in/)
      await refused(
        copy(newPlace(), newPlace(), { EVENT_STORE: standIn.patientUrl }),
        1,
        /There is no ledger in the server that EVENT_STORE names/,
      )
    })

    it('a folder of strangers', async () => {
      const strangers = newPlace()
      mkdirSync(strangers)
      writeFileSync(join(strangers, 'letter.txt'), '')
      await refused(copy(told, strangers), 1, /holds files that are no ledger/)
    })

    it('a target that holds another ledger', async () => {
      const other = newPlace()
      await (await openDataFolder({ folder: other })).close()
      await (await openDataFolder({ folder: other, eventStore: standIn.patientUrl })).close()
      await refused(copy(told, other), 1, /There is another ledger in/)
      cpSync(join(other, 'master.key'), join(other, 'copied.key'))
      await refused(copy(told, standIn.patientUrl), 1, /lie under another master key/)
      await refused(copy(told, standIn.patientUrl, { LEDGER_MASTER_KEY_FILE: join(told, 'master.key') }), 1, /lie under another master key/)
      const same = newPlace()
      cpSync(told, same, { recursive: true })
      rmSync(join(other, 'copied.key'))
      const fresh = await startStandIn()
      await (await openDataFolder({ folder: same, eventStore: fresh.patientUrl })).close()
      await refused(copy(told, fresh.patientUrl), 1, /There is another ledger in the server that --to names/)
      await fresh.stop()
    })

    it('a target in which one letter of an event is another', async () => {
      expect((await copy(told, standIn.patientUrl)).code).toBe(0)
      const data = standIn.log.all.find(({ type }) => type === 'PartnershipFounded')?.data ?? new Uint8Array()
      data.set(Buffer.from('x'), Buffer.from(data).indexOf('Exampleshire'))
      await refused(
        copy(told, standIn.patientUrl),
        1,
        /the same ledger, and something else than it from event \d+ on \(stream exampleshire\.partnership-/,
      )
    })

    it('a target that went on by itself', async () => {
      const to = newPlace()
      expect((await copy(told, to)).code).toBe(0)
      const ledger = await openLedger({ folder: to })
      await note(ledger, 'elsewhere', 'one more')
      await ledger.close()
      await refused(copy(told, to), 1, new RegExp(`something else than it from event ${number(events + 1)} on`))
    })
  })
})
