import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { noScanner, openUploads, type Uploads } from '@ledger/documents'
import { systemClock, type NewEvent } from '@ledger/event-store'
import { openSqliteStore } from '@ledger/event-store/sqlite'
import type { Envelope } from '@ledger/kernel'
import { masterKeyFrom } from '@ledger/vault'
import { openSqliteVault } from '@ledger/vault/sqlite'
import { makeSmallLedger } from '../journeys/small-ledger.js'
import { command, here, stoppedAt } from './command.js'

/** Appends to a log as a process of its own, import after import, until it is told to end. It says a line for each. */
const appender = `
const { systemClock } = await import('@ledger/event-store')
const { openSqliteStore } = await import('@ledger/event-store/sqlite')
const { masterKeyFrom } = await import('@ledger/vault')
const { openSqliteVault } = await import('@ledger/vault/sqlite')
const { idFrom, unknown, uuidFrom } = await import('@ledger/kernel')
const [folder, name] = process.argv.slice(1)
const vault = await openSqliteVault(folder, masterKeyFrom(folder, {}))
const { saltKey } = await vault.ledgerKeys()
const store = await openSqliteStore(folder, { clock: systemClock, saltKey })
let ended = false
process.stdin.on('data', () => (ended = true))
for (let count = 0; !ended; count += 1) {
  const id = name + count
  const importId = idFrom(id)
  const data = { runId: id, importId, source: id, file: id + '.csv', sha256: '0'.repeat(64), rows: 3 }
  const meta = { actor: { said: unknown, decided: unknown, recorded: unknown }, source: { via: 'cli', knownTo: null },
    command: { id, hash: id, correlationId: id, causationId: null } }
  await store.append('halfshire.import-' + importId, 'no stream', [{ id: uuidFrom(id), type: 'ImportStarted', version: 1, occurredOn: null, data, meta }])
  process.stdout.write('.')
  await new Promise((resolve) => setImmediate(resolve))
}
await store.close()
await vault.close()
process.exit(0)
`

type Appender = ChildProcessByStdio<Writable, Readable, null>

const startAppender = (folder: string, name: string): Appender =>
  spawn(process.execPath, ['--input-type=module', '--eval', appender, folder, name], { stdio: ['pipe', 'pipe', 'inherit'] })

/** Resolves when a process has appended so many more. */
const appended = (child: Appender, count: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let left = count
    const heard = (text: Buffer): void => {
      left -= text.length
      if (left > 0) return
      child.stdout.off('data', heard)
      resolve()
    }
    child.stdout.on('data', heard)
    child.once('exit', (code) => reject(new Error(`an appender ended with ${code}`)))
  })

const told = (child: Appender): Promise<number | null> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit').once('exit', resolve)
    child.stdin.write('end\n')
  })

let base: string
let data: string
const at = (...names: readonly string[]): string => join(base, ...names)
const inside = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])
const master = (): Readonly<Record<string, string>> => ({ LEDGER_MASTER_KEY_FILE: join(data, 'master.key') })
const status = async (folder: string): Promise<unknown> => {
  const { code, out, err } = await command(['status', '--json', '--data', folder], master())
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}

/** The log of a folder opened in this process, with its keys. */
const withLog = async <Answer>(
  folder: string,
  ask: (log: Awaited<ReturnType<typeof openSqliteStore>>) => Promise<Answer>,
): Promise<Answer> => {
  const vault = await openSqliteVault(folder, masterKeyFrom(data, {}))
  const { saltKey } = await vault.ledgerKeys()
  const log = await openSqliteStore(folder, { clock: systemClock, saltKey })
  try {
    return await ask(log)
  } finally {
    await log.close()
    await vault.close()
  }
}

const eventsIn = (folder: string): Promise<readonly Envelope[]> =>
  withLog(folder, async (log) => {
    const found: Envelope[] = []
    for await (const one of log.readAll()) found.push(one)
    return found
  })

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'ledger-backup-'))
  data = at('data')
  await makeSmallLedger(data)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

it('a backup taken while four processes append is the log as it was at one moment, and a ledger again when it is restored', async () => {
  const children = ['a', 'b', 'c', 'd'].map((name) => startAppender(data, name))
  try {
    await Promise.all(children.map((child) => appended(child, 5)))
    const backup = await command(['backup', at('log'), '--keys', at('keys'), '--data', data])
    expect(backup).toMatchObject({ code: 0, out: expect.stringContaining('chain and leaves as recorded') as unknown })
    await Promise.all(children.map((child) => appended(child, 3)))
    expect(await Promise.all(children.map(told))).toEqual([0, 0, 0, 0])
  } finally {
    for (const child of children) child.kill('SIGKILL')
  }
  expect(inside(at('log'))).toEqual(['ledger.db', 'ledger.mark'])
  expect(inside(at('keys'))).toEqual(['keys.db'])
  expect(await here(['verify', '--data', at('log'), '--keys', at('keys')], master())).toMatchObject({ code: 0 })

  const restore = await command(['restore', at('log'), '--keys', at('keys'), '--data', at('restored')], master())
  expect(restore).toMatchObject({ code: 0, out: expect.stringContaining('as recorded') as unknown })
  const [all, kept] = [await eventsIn(data), await eventsIn(at('restored'))]
  expect(kept.length).toBeLessThan(all.length)
  expect(kept).toEqual(all.slice(0, kept.length))
  expect(kept.filter(({ type }) => type === 'ImportStarted').length).toBeGreaterThan(20)

  // The same events, recorded anew: what the front sheet said at that position.
  mkdirSync(at('replayed'))
  writeFileSync(at('replayed', 'keys.db'), readFileSync(at('keys', 'keys.db')))
  await withLog(at('replayed'), async (log) => {
    for (const { stream, revision, ...event } of kept)
      await log.append(stream, revision === 0 ? 'no stream' : revision - 1, [event satisfies NewEvent])
  })
  expect(await status(at('restored'))).toEqual(await status(at('replayed')))
})

it('a backup that is killed leaves nothing that looks like one, and the next attempt makes it', async () => {
  const note = at('note')
  const argv = ['backup', at('log-2'), '--keys', at('keys-2'), '--data', data]
  expect(await command(argv, stoppedAt('in backup', note))).toMatchObject({ code: 'SIGKILL' })
  expect(readFileSync(note, 'utf8')).toBe('in backup\n')
  expect([inside(at('log-2')), inside(at('keys-2'))]).toEqual([['unfinished'], ['unfinished']])
  expect(await command(['restore', at('log-2'), '--keys', at('keys-2'), '--data', at('none')], master())).toMatchObject({ code: 1 })
  expect(existsSync(at('none'))).toBe(false)
  expect(await command(argv)).toMatchObject({ code: 0 })
  expect([inside(at('log-2')), inside(at('keys-2'))]).toEqual([['ledger.db', 'ledger.mark'], ['keys.db']])
})

it('a restoration that is killed leaves no ledger, and the next attempt makes it', async () => {
  const argv = ['restore', at('log-2'), '--keys', at('keys-2'), '--data', at('restored-2')]
  expect(await command(argv, { ...master(), ...stoppedAt('in backup', at('note-2')) })).toMatchObject({ code: 'SIGKILL' })
  expect(inside(at('restored-2'))).toEqual(['unfinished'])
  expect(await command(argv, master())).toMatchObject({ code: 0 })
  expect(inside(at('restored-2'))).toEqual(expect.arrayContaining(['keys.db', 'ledger.db', 'ledger.mark']))
  expect(await command(['verify', '--data', at('restored-2')], master())).toMatchObject({
    code: 0,
    err: expect.stringContaining('Verified') as unknown,
  })
})

it('the documents given as evidence are in a backup, sealed, and are read again where it is restored', async () => {
  const words = 'A paper that somebody gave as evidence.'
  const documentsOf = async <Answer>(folder: string, ask: (uploads: Uploads) => Promise<Answer>): Promise<Answer> => {
    const vault = await openSqliteVault(folder, masterKeyFrom(data, {}))
    try {
      return await ask(openUploads({ folder, vault, scanner: noScanner, maxBytes: 1_000 }))
    } finally {
      await vault.close()
    }
  }
  const kept = await documentsOf(data, (uploads) => uploads.keep(Readable.from([Buffer.from(words)]), 'paper.txt'))
  if (!kept.kept) throw new Error(`the paper was not kept: ${kept.why}`)
  const backup = await command(['backup', at('log-3'), '--keys', at('keys-3'), '--data', data])
  expect(backup).toMatchObject({ code: 0, out: expect.stringContaining('1 document given as evidence, sealed.') as unknown })
  expect(inside(at('log-3', 'uploads'))).toEqual([kept.sha256])
  expect(readFileSync(at('log-3', 'uploads', kept.sha256)).includes(words)).toBe(false)
  expect(await command(['restore', at('log-3'), '--keys', at('keys-3'), '--data', at('restored-3')], master())).toMatchObject({ code: 0 })
  const read = await documentsOf(at('restored-3'), async (uploads) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of (await uploads.read(kept.sha256)) ?? []) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  })
  expect(read).toBe(words)
})

describe('nothing is left behind, and the reason is said, where', () => {
  it.each<readonly [string, () => readonly string[], RegExp]>([
    ['the folder holds something', () => ['backup', data + '-filled'], /-filled is not empty: expected a folder that is/],
    ['the folder is a file', () => ['backup', join(`${data}-filled`, 'letter')], /letter is a file: expected an empty folder/],
    ['the folder lies in the data folder', () => ['backup', join(data, 'copy')], /lies in the data folder/],
    ['the keys would lie with the log', () => ['backup', at('x'), '--keys', at('x', 'keys')], /^The keys are kept apart from the log/],
    ['there is no ledger', () => ['backup', at('x'), '--data', at('nowhere')], /^There is no ledger in /],
    [
      'the backup is none',
      () => ['restore', at('keys-2'), '--keys', at('keys-2'), '--data', at('x')],
      /^There is no backup of a ledger in /,
    ],
    ['the keys are none', () => ['restore', at('log-2'), '--keys', at('log-2'), '--data', at('x')], /^There are no keys in /],
    ['keys are not named', () => ['restore', at('log-2'), '--data', at('x')], /^restore takes --keys DIR/],
    ['there is a ledger', () => ['restore', at('log-2'), '--keys', at('keys-2'), '--data', data], /is not empty/],
    ['the backup is damaged', () => ['restore', at('damaged'), '--keys', at('keys-2'), '--data', at('x')], /nothing was restored[^]*: /],
    [
      'the keys are damaged',
      () => ['restore', at('log-2'), '--keys', at('bad-keys'), '--data', at('x')],
      /^The keys in .* could not be copied/,
    ],
  ])(
    '%s',
    async (_what, argv, reason) => {
      mkdirSync(`${data}-filled`, { recursive: true })
      writeFileSync(join(`${data}-filled`, 'letter'), 'Dear colleagues')
      mkdirSync(at('damaged'), { recursive: true })
      const bytes = readFileSync(at('log-2', 'ledger.db'), 'latin1').replaceAll('"knownTo":null', '"knownTo":nuNl')
      writeFileSync(at('damaged', 'ledger.db'), bytes, 'latin1')
      mkdirSync(at('bad-keys'), { recursive: true })
      writeFileSync(at('bad-keys', 'keys.db'), 'Dear colleagues,\n'.repeat(500))
      const given = argv()
      const ran = await here(given.includes('--data') ? given : [...given, '--data', data], master())
      expect(ran.code).not.toBe(0)
      expect(ran.err).toMatch(new RegExp(reason.source, 'm'))
      expect(ran.err).not.toMatch(/ at .*\.js:\d/)
      expect(inside(at('x'))).toEqual([])
    },
    300_000,
  )

  it('the master key is another’s', async () => {
    const ran = await here(['restore', at('log-2'), '--keys', at('keys-2'), '--data', at('x')], { LEDGER_MASTER_KEY: 'ab'.repeat(32) })
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringMatching(/wrapped under another master key[^]*Nothing was restored/) as unknown,
    })
    expect(inside(at('x'))).toEqual([])
  })
})
