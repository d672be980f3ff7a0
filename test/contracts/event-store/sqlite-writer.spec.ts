import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LogUnavailable, systemClock, WrongExpectedRevision, type EventStore } from '@ledger/event-store'
import { LOG_FILE, openSqliteStore } from '@ledger/event-store/sqlite'
import { action, all, event, events, namesIn, refusal } from './examples.js'
import { SALT_KEY } from './log-under-test.js'

describe('the thread that writes the file of a ledger', () => {
  let folder: string
  let store: EventStore
  let groups: number[]
  const open = (): Promise<EventStore> =>
    openSqliteStore(folder, { clock: systemClock, saltKey: SALT_KEY, onGroup: (appends) => groups.push(appends) })

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'))
    groups = []
    store = await open()
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('puts appends that wait into one transaction, and answers each alone', async () => {
    const answers = await Promise.allSettled(
      ['one', 'two', 'three', 'four'].map((name, index) =>
        store.append(`stockport.action-${name}`, index === 1 ? 5 : 'no stream', events(name, `${name} again`)),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(groups).toEqual([4])
    const kept = await all(store.readAll())
    expect(kept.map(({ meta }) => meta.command.id)).toEqual(['one', 'one again', 'three', 'three again', 'four', 'four again'])
    expect(kept.map(({ position }) => Number(position))).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('lets nobody wait for more than 128 others', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `n${index}`)
    await Promise.all(names.map((name) => store.append(`stockport.action-${name}`, 'no stream', events(name))))
    expect(groups.reduce((sum, size) => sum + size, 0)).toBe(300)
    expect(Math.max(...groups)).toBe(128)
    expect(await namesIn(store.readAll())).toEqual(names)
  })

  it('a hundred who append to one stream: one wins each revision, and nobody is told a thing that is not so', async () => {
    const won = new Map<number, string>()
    const appender = async (name: string): Promise<void> => {
      for (let expected: number | 'no stream' = 'no stream'; ;) {
        try {
          const { revision } = await store.append(action, expected, events(name))
          expect(won.has(revision)).toBe(false)
          won.set(revision, name)
          return
        } catch (error) {
          if (!(error instanceof WrongExpectedRevision)) throw error
          expected = error.actual
        }
      }
    }
    await Promise.all(Array.from({ length: 100 }, (_, index) => appender(`w${index}`)))
    expect(won.size).toBe(100)
    expect(await namesIn(store.readStream(action))).toEqual(Array.from({ length: 100 }, (_, revision) => won.get(revision)))
  })

  it('answers what was asked of it before it is closed', async () => {
    const appended = store.append(action, 'no stream', events('a1'))
    await store.close()
    await expect(appended).resolves.toMatchObject({ revision: 0 })
    store = await open()
    expect(await namesIn(store.readAll())).toEqual(['a1'])
  })

  it('writes nothing more to a file that was damaged under it', async () => {
    await store.append(action, 'no stream', [event('a1', { data: { words: 'x'.repeat(100_000) } })])
    await store.close()
    store = await open()
    const damaged = readFileSync(join(folder, LOG_FILE))
    damaged.fill(0xa5, 4096)
    writeFileSync(join(folder, LOG_FILE), damaged)
    const first = await refusal(store.append(action, 0, events('a2')))
    const second = await refusal(store.append(action, 0, events('a2')))
    expect(first).toBeInstanceOf(LogUnavailable)
    expect(second).toMatchObject({ name: 'LogUnavailable', outcome: 'not written' })
    expect(second.message).toContain('nothing more is written until the ledger is started again')
  })
})

/** Runs a program with an open store, whose thread ends itself when it has stored for the first time, where that is wanted. */
const run = (body: string, threadEnds: boolean): Promise<{ readonly code: number | null; readonly said: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const listener = join(folder, 'listener.mjs')
  writeFileSync(
    listener,
    `import { subscribe } from 'node:diagnostics_channel'
    import { existsSync, writeFileSync } from 'node:fs'
    subscribe('lessons-ledger:place', ({ place }) => {
      if (place !== 'stored' || existsSync(${JSON.stringify(join(folder, 'ended'))})) return
      writeFileSync(${JSON.stringify(join(folder, 'ended'))}, '')
      process.exit(1)
    })`,
  )
  const program = `
    const { openSqliteStore } = await import('@ledger/event-store/sqlite')
    const { systemClock } = await import('@ledger/event-store')
    const { unknown, uuidFrom } = await import('@ledger/kernel')
    const store = await openSqliteStore(process.argv[1], { clock: systemClock, saltKey: new Uint8Array(32) })
    const append = () => store.append('stockport.action-A1', 'no stream', [{ id: uuidFrom('a'), type: 'Said', version: 1, occurredOn: null, data: {},
      meta: { actor: { said: unknown, decided: unknown, recorded: unknown }, source: { via: 'cli', knownTo: null },
        command: { id: 'a', hash: 'a', correlationId: 'a', causationId: null } } }])
    ${body}`
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program, folder], {
      env: { ...process.env, ...(threadEnds ? { NODE_OPTIONS: `--import=${listener}` } : {}) },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 50_000,
      killSignal: 'SIGKILL',
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('close', (code) => {
      rmSync(folder, { recursive: true })
      resolve({ code, said })
    })
  })
}

it('a process with an idle store ends by itself', async () => {
  expect(await run('await append(); console.log("appended")', false)).toEqual({ code: 0, said: 'appended\n' })
})

it('a thread that ends before it has answered leaves its appends unknown; the same again, by a new thread, settles it', async () => {
  const body = `
    const told = await append().then(() => 'answered', (error) => error.name + ' ' + error.outcome)
    const again = await append()
    let events = 0
    for await (const one of store.readAll()) events += 1
    await store.close()
    console.log(JSON.stringify([told, again.revision, events]))`
  expect(await run(body, true)).toEqual({ code: 0, said: '["LogUnavailable unknown",0,1]\n' })
})
