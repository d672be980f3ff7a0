import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder, type LedgerSettings } from '@ledger/server'
import { ERASED, ERASED_WORDS, masterKeyFrom } from '@ledger/vault'
import { openKurrentVault } from '@ledger/vault/kurrentdb'
import { here } from '../faults/command.js'
import { startStandIn, type StandIn } from '../stand-in/index.js'
import { preloaded, processOver, seenIn } from './processes.js'
import { OTHERS, tellStory } from './story.js'
import { tracesIn } from './traces.js'
import { inBase64, kept, keyNames, needles, person, refs } from './words.js'

const PATHS = ['/partnerships/exampleshire/papers', '/acting-as']

/** All of them where LEDGER_LONG is 1; otherwise the one at which keys are gone and words are not. */
const places = process.env['LEDGER_LONG'] === '1' ? [1, 2, 3] : [2]

describe('what was erased, of a ledger on a server', () => {
  let beside: string
  let masterKey: string
  let standIn: StandIn
  let nodes = 0
  const settings = () => ({ eventStore: standIn.patientUrl, masterKey })
  const master = (): Uint8Array => Buffer.from(masterKey, 'hex')
  const told = (): string => join(beside, 'told')
  const newNode = (): { readonly folder: string; readonly place: string } => {
    const place = join(beside, `node-${(nodes += 1)}`)
    return { folder: join(place, 'data'), place }
  }
  /** What a node that is started anew shows on its pages. */
  const look = async ({ folder, place }: { readonly folder: string; readonly place: string }): Promise<string> => {
    const looked = await processOver(folder, place, { what: 'look', paths: PATHS, settings: settings() })
    expect([looked.code, looked.said.toString()]).toEqual([0, ''])
    return seenIn(place, 'pages')
  }
  const makeTables = async (folder: string): Promise<void> => {
    const opened = await openDataFolder({ folder, ...settings() })
    await opened.readModels.catchUp()
    await opened.close()
  }
  const forget = (node: { readonly folder: string; readonly place: string }, environment = {}) =>
    processOver(node.folder, node.place, { what: 'forget', refs: [], person, settings: settings() }, environment)
  const notes = async (node: LedgerSettings): Promise<readonly string[]> => {
    const opened = await openDataFolder(node)
    const found = []
    for await (const { data } of opened.store.readAll({ filter: { types: ['PapersNoted'] } }))
      found.push((data as { readonly note: { readonly text: string } }).note.text)
    await opened.close()
    return found
  }
  const keysThere = async () => {
    const vault = await openKurrentVault(standIn.patientUrl, () => master())
    const found = await vault.find(keyNames)
    await vault.close()
    return [...found.values()]
  }

  beforeAll(async () => {
    beside = mkdtempSync(join(tmpdir(), 'forgetting-'))
    await tellStory(told())
    masterKey = Buffer.from(masterKeyFrom(told(), {})).toString('hex')
  })
  afterAll(() => rmSync(beside, { recursive: true, force: true }))
  beforeEach(async () => {
    standIn = await startStandIn()
    expect(await here(['copy', '--data', told(), '--to', standIn.patientUrl], { LEDGER_MASTER_KEY: masterKey })).toMatchObject({ code: 0 })
  })
  afterEach(() => standIn.stop())

  /** Not a byte of it is left in a folder, and neither the server nor a replay has a word of it. */
  const proven = async (folder: string, destroyed: readonly Buffer[]): Promise<void> => {
    const all = [...needles(), ...destroyed, ...destroyed.flatMap(inBase64)]
    expect(tracesIn([folder], all)).toEqual([])
    const onServer = Buffer.concat(standIn.log.all.flatMap(({ data, metadata }) => [data, metadata]))
    expect(all.filter((needle) => onServer.includes(needle))).toEqual([])
    expect(new Set(await keysThere())).toEqual(new Set([ERASED]))
    expect(standIn.log.all.filter(({ type }) => type === '$streamDeleted')).toHaveLength(keyNames.length)
    for (const name of ['read', 'as-at', 'private.db', 'private.db-wal', 'private.db-shm'])
      rmSync(join(folder, name), { recursive: true, force: true })
    const found = await notes({ folder, ...settings() })
    expect(found.filter((text) => text === ERASED_WORDS)).toHaveLength(refs.length)
    expect(found.filter((text) => text.startsWith(kept))).toHaveLength(OTHERS)
    expect(tracesIn([folder], all)).toEqual([])
  }

  it('is gone from the node that erased it, from another that was not running as soon as that one serves, and from the server', async () => {
    const [node, behind] = [newNode(), newNode()]
    for (const one of [node, behind]) {
      await makeTables(one.folder)
      expect(tracesIn([one.folder], needles())).not.toEqual([])
    }
    const destroyed = (await keysThere()).map((key) => Buffer.from(key as Uint8Array))
    expect(destroyed.map(({ length }) => length)).toEqual(keyNames.map(() => 32))

    const forgot = await forget(node)
    expect([forgot.code, forgot.said.toString()]).toEqual([0, ''])
    await proven(node.folder, destroyed)

    expect(tracesIn([behind.folder], needles())).not.toEqual([])
    const pages = await look(behind)
    expect(pages).toContain(kept)
    expect(pages).toContain(ERASED_WORDS)
    expect(needles().filter((needle) => pages.includes(needle.toString()))).toEqual([])
    await proven(behind.folder, destroyed)
  })

  it.each(places)('is gone after the next start of any node, where the one that erased it was killed at place %d', async (nth) => {
    const [node, other] = [newNode(), newNode()]
    await makeTables(node.folder)
    const destroyed = (await keysThere()).map((key) => Buffer.from(key as Uint8Array))
    const killed = await forget(node, { ...preloaded(join(__dirname, '../faults/stop-at.mjs')), STOP_AT: `in forget:${nth}` })
    expect(killed.signal).toBe('SIGKILL')
    expect(readFileSync(join(node.place, 'stopped'), 'utf8')).toBe('in forget\n')
    await notes({ folder: other.folder, ...settings() })
    await look(node)
    await proven(node.folder, destroyed)
    await proven(other.folder, destroyed)
  })
})
