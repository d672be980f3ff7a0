import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../apps/cli/index.js'
import { openDataFolder, openLedger, type LedgerSettings } from '@ledger/server'
import { ERASED_WORDS, masterKeyFrom, oldMasterKeysAreDestroyed, rewrapKeys } from '@ledger/vault'
import { openSqliteVault } from '@ledger/vault/sqlite'
import { preloaded, processOver, seenIn } from './processes.js'
import { note, OTHERS, tellStory } from './story.js'
import { contentOf, linked, putDatabase, tracesIn, type Content } from './traces.js'
import { inBase64, kept, keptName, keyNames, nameToErase, needles, person, refs, toErase } from './words.js'

const PATHS = ['/partnerships/exampleshire/papers', '/partnerships/exampleshire/papers?as-at=2026-06-10&basis=happened', '/acting-as']
const LOOK = { what: 'look', paths: PATHS }
const ONE_BY_ONE = { what: 'forget', refs, person }
const AT_ONCE = { what: 'forget', refs: [], person }

let beside: string
let told: string
let before: Content
let sheets: string
let destroyed: readonly Buffer[]
let saltKey: Uint8Array

/** What `ledger status` prints, in numbers and as a front sheet; where the log ends is left out. */
const sheetsOf = async (folder: string): Promise<string> => {
  const out: string[] = []
  const terminal = { out: (text: string) => void out.push(text), err: () => undefined, live: false }
  for (const how of [['--json'], []]) await run(['status', ...how, '--data', folder], { environment: {}, clock: () => '', terminal })
  return out.join('\n').replace(/"position": "\d+"|Ledger entry \d+/g, '')
}

const copyOf = (): { readonly folder: string; readonly beside: string } => {
  const place = mkdtempSync(join(beside, 'copy-'))
  cpSync(told, join(place, 'data'), { recursive: true })
  return { folder: join(place, 'data'), beside: place }
}

/** The data keys that open what is to be erased. */
const keysIn = async (folder: string): Promise<readonly Buffer[]> => {
  const vault = await openSqliteVault(folder, masterKeyFrom(folder, {}))
  const found = await vault.find(keyNames)
  ;({ saltKey } = await vault.ledgerKeys())
  await vault.close()
  return [...found.values()].map((key) => Buffer.from(key as Uint8Array))
}

beforeAll(async () => {
  beside = mkdtempSync(join(tmpdir(), 'forgetting-'))
  told = join(beside, 'told')
  await tellStory(told)
  const looked = await processOver(told, beside, LOOK)
  expect(looked).toMatchObject({ code: 0 })
  for (const words of [toErase['line'], nameToErase, kept]) expect(seenIn(beside, 'pages').includes(words ?? '')).toBe(true)
  sheets = await sheetsOf(told)
  before = contentOf(told)
  destroyed = await keysIn(told)
})
afterAll(() => rmSync(beside, { recursive: true, force: true }))

/** Not a byte of it is left anywhere, and everything else is as it was. */
const proven = async (folder: string, place: string, said: Buffer): Promise<void> => {
  const all = [...needles(), ...destroyed, ...destroyed.flatMap(inBase64)]
  expect(tracesIn([folder, join(place, 'temporary')], all)).toEqual([])
  expect(all.filter((needle) => said.includes(needle))).toEqual([])

  const after = contentOf(folder)
  expect(after.events).toEqual(before.events)
  expect(after.tables).toEqual(before.tables)
  const erased = new Set(keyNames)
  expect(after.words).toEqual(new Map([...before.words].map(([ref, text]) => [ref, erased.has(ref) ? ERASED_WORDS : text])))
  expect(after.names).toEqual(new Map([...before.names].map(([id, name]) => [id, erased.has(`person:${id}`) ? ERASED_WORDS : name])))
  expect([...after.words.values()].filter((text) => text.startsWith(kept))).toHaveLength(OTHERS)
  expect([...after.names.values()]).toContain(keptName)
  expect(linked(folder, saltKey)).toBe(before.events.length + after.others.length)
  expect(await sheetsOf(folder)).toBe(sheets)
}

describe('what was erased', () => {
  it('can be found while it is there, in private.db alone', () => {
    const found = tracesIn([told], needles())
    expect(found.length).toBeGreaterThan(10)
    for (const trace of found) expect(trace).toMatch(/\/private\.db(-wal)?: /)
    expect(refs.map((ref) => before.words.get(ref))).toEqual(Object.values(toErase))
    expect(Object.keys(before.tables).filter((path) => path.startsWith('/as-at/'))).not.toEqual([])
  })

  it('is in no file and no log, while everything else is as it was; and its command, sent again, is answered as before', async () => {
    const { folder, beside: place } = copyOf()
    const forgot = await processOver(folder, place, ONE_BY_ONE)
    expect([forgot.code, forgot.said.toString()]).toEqual([0, ''])
    await proven(folder, place, forgot.said)
    const looked = await processOver(folder, place, LOOK)
    expect(seenIn(place, 'pages')).toContain(kept)
    expect(seenIn(place, 'pages')).toContain(ERASED_WORDS)
    expect(needles().filter((needle) => seenIn(place, 'pages').includes(needle.toString()))).toEqual([])

    const ledger = await openLedger({ folder })
    const again = await note(ledger, 'line', toErase['line'] ?? '', [person])
    expect(again).toMatchObject({ done: true, revision: 0 })
    for (const name of ['read', 'as-at', 'private.db', 'private.db-wal', 'private.db-shm'])
      rmSync(join(folder, name), { recursive: true, force: true })
    await ledger.close()
    const anew = await processOver(folder, place, LOOK)
    await proven(folder, place, Buffer.concat([looked.said, anew.said]))
  })

  const places = [1, 2, 3, 4, 5].map(
    (nth) => [`in forget, place ${nth}`, { ...preloaded(join(__dirname, '../faults/stop-at.mjs')), STOP_AT: `in forget:${nth}` }] as const,
  )
  it.each([...places, ['in forget, where keys are written', preloaded(join(__dirname, 'stop-in-keeper.mjs'))] as const])(
    'is gone after the next start, where the process was killed %s',
    async (_, environment) => {
      const { folder, beside: place } = copyOf()
      const killed = await processOver(folder, place, AT_ONCE, environment)
      expect(killed.signal).toBe('SIGKILL')
      expect(readFileSync(join(place, 'stopped'), 'utf8')).toBe('in forget\n')
      const went = await processOver(folder, place, { what: 'nothing', refs: [] })
      expect(went.code).toBe(0)
      expect(contentOf(folder).erasures).toHaveLength(2)
      await proven(folder, place, Buffer.concat([killed.said, went.said]))
    },
    300_000,
  )

  it('is dropped from a private.db that was put back, before anything is served', async () => {
    const { folder, beside: place } = copyOf()
    await processOver(folder, place, AT_ONCE)
    putDatabase(join(told, 'private.db'), join(folder, 'private.db'))
    expect(tracesIn([folder], needles())).not.toEqual([])
    const looked = await processOver(folder, place, LOOK)
    expect([looked.code, looked.said.toString()]).toEqual([0, ''])
    expect(needles().filter((needle) => seenIn(place, 'pages').includes(needle.toString()))).toEqual([])
    await proven(folder, place, looked.said)
  })

  it('does not come back with an old copy of the keys, once these were rewrapped and the old master key destroyed', async () => {
    const { folder, beside: place } = copyOf()
    const settings: LedgerSettings = { folder, masterKey: masterKeyIn(folder) }
    await processOver(folder, place, AT_ONCE)
    const opened = await openDataFolder(settings)
    const NEW = Buffer.alloc(32, 0x5c)
    const rewrapped = await rewrapKeys(opened.log, opened.vault, NEW, { commandId: 'rewrap' })
    rmSync(join(folder, 'master.key'))
    expect(await oldMasterKeysAreDestroyed(opened.log, { commandId: 'destroyed' })).toEqual(rewrapped)
    for (const { unreadableAt, unrecoverableAt } of await opened.forgetting.erasures())
      expect((unrecoverableAt ?? '') >= (unreadableAt ?? '~')).toBe(true)
    await opened.close()

    const { words } = contentOf(folder)
    const underNew = { folder, masterKey: NEW.toString('hex') }
    const again = await openDataFolder(underNew)
    for await (const { data } of again.store.readAll({ filter: { types: ['PapersNoted'] } }))
      expect(needles().filter((needle) => JSON.stringify(data).includes(needle.toString()))).toEqual([])
    await again.close()
    expect(contentOf(folder).words).toEqual(words)

    putDatabase(join(told, 'keys.db'), join(folder, 'keys.db'))
    await expect(openDataFolder(underNew)).rejects.toThrow('another master key')
  })

  it('is erased again where its keys were put back under the same master key', async () => {
    const { folder, beside: place } = copyOf()
    await processOver(folder, place, AT_ONCE)
    putDatabase(join(told, 'keys.db'), join(folder, 'keys.db'))
    const looked = await processOver(folder, place, LOOK)
    expect([looked.code, looked.said.toString()]).toEqual([0, ''])
    await proven(folder, place, looked.said)
  })
})

const masterKeyIn = (folder: string): string => Buffer.from(masterKeyFrom(folder, {})).toString('hex')

it('keys that are older than the ledger are told at the start', async () => {
  const { folder } = copyOf()
  const ledger = await openLedger({ folder })
  await note(ledger, 'one more', kept)
  await ledger.close()
  putDatabase(join(told, 'keys.db'), join(folder, 'keys.db'))
  await expect(openDataFolder({ folder })).rejects.toThrow(/^the keys are older than the ledger: .* Put back the newest copy/)
})
