import { openSqliteStore } from '@ledger/event-store/sqlite'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { casework } from './test/casework.js'
import { tidied } from './test/opened.js'
import { databaseIn, rowsOf } from './test/rows.js'

const { folder } = tidied()
const EVENTS = 1200
const EARLIER = 200
/** What is left of a process that dies in its second batch after the earlier ones. */
const LEFT = EARLIER + 500
const LATE = `K${EVENTS - 100}`

interface Said {
  readonly atOnce: boolean | null
  readonly applied: number
  readonly rows: number
}

/** Asks, of which the earlier ones are in the tables already. */
const recorded = async (data: string): Promise<string> => {
  const log = folder()
  const store = await openSqliteStore(log, { clock: () => '2026-06-30T09:00:00.000Z', saltKey: new Uint8Array(32) })
  await casework(store).addressMany('ex', EARLIER)
  expect(await projecting({ LOG: log, FOLDER: data }).said()).toMatchObject({ rows: EARLIER })
  await casework(store).addressMany('ex', EVENTS, EARLIER)
  await store.close()
  return log
}

/** The messages of a process are kept until somebody asks for the next. */
const projecting = (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'test', 'projecting.mjs')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async (): Promise<string> => String((await lines.next()).value)
  return { child, line, said: async () => JSON.parse(await line()) as Said }
}

describe('two processes on one data folder', () => {
  it('one that died while it made the tables anew has left nothing that serves, and the next begins again', async () => {
    const [data, again] = [folder(), folder()]
    const log = await recorded(data)
    const dying = projecting({ LOG: log, FOLDER: again, DIE_AT: LATE })
    expect(await once(dying.child, 'exit')).toEqual([null, 'SIGKILL'])
    expect(readdirSync(`${again}/read`)).toEqual([expect.stringMatching(/^ex\..*\.db\.unfinished$/)])
    expect(await projecting({ LOG: log, FOLDER: again }).said()).toMatchObject({ applied: EVENTS, rows: EVENTS })
    expect(readdirSync(`${again}/read`)).not.toContainEqual(expect.stringMatching(/unfinished$/))
  })

  it('one that died in the middle of a batch has left rows and checkpoint together, and the next goes on from there', async () => {
    const [data, again] = [folder(), folder()]
    const log = await recorded(data)
    const dying = projecting({ LOG: log, FOLDER: data, DIE_AT: LATE })
    expect(await once(dying.child, 'exit')).toEqual([null, 'SIGKILL'])
    const left = rowsOf(databaseIn(`${data}/read`, 'ex'))
    expect(left['open_asks']).toHaveLength(LEFT)
    expect(left['checkpoint']).toMatchObject([
      {
        position: (left['open_asks'] as { position: string }[])
          .map((row) => row.position)
          .sort()
          .at(-1),
      },
    ])

    const [next, rebuilt] = await Promise.all(
      [projecting({ LOG: log, FOLDER: data }), projecting({ LOG: log, FOLDER: again })].map(({ said }) => said()),
    )
    expect([next?.applied, next?.rows, rebuilt?.applied, rebuilt?.rows]).toEqual([EVENTS - LEFT, EVENTS, EVENTS, EVENTS])
    expect(rowsOf(databaseIn(`${data}/read`, 'ex'))).toEqual(rowsOf(databaseIn(`${again}/read`, 'ex')))
  })

  it.each(['in projection:3', 'at checkpoint:2', 'in rebuild swap:1'])(
    'one that was killed %s leaves what the next makes whole',
    async (place) => {
      const [data, again, note] = [folder(), folder(), join(folder(), 'note')]
      const log = await recorded(data)
      const stop = join(import.meta.dirname, '..', '..', 'test', 'faults', 'stop-at.mjs')
      const killed = projecting({ LOG: log, FOLDER: again, NODE_OPTIONS: `--import=${stop}`, STOP_AT: place, STOP_NOTE: note })
      expect(await once(killed.child, 'exit')).toEqual([null, 'SIGKILL'])
      expect(readFileSync(note, 'utf8')).toBe(`${place.split(':')[0]}\n`)
      for (const folderOf of [again, data]) expect(await projecting({ LOG: log, FOLDER: folderOf }).said()).toMatchObject({ rows: EVENTS })
      expect(rowsOf(databaseIn(`${again}/read`, 'ex'))).toEqual(rowsOf(databaseIn(`${data}/read`, 'ex')))
    },
  )

  it('do not both apply: while one holds the lease the other waits, and reads what the first wrote', async () => {
    const data = folder()
    const log = await recorded(data)
    const first = projecting({ LOG: log, FOLDER: data, PAUSE_AT: LATE, GO_ON: `${log}/go-on` })
    expect(await first.line()).toBe('pausing')
    const second = projecting({ LOG: log, FOLDER: data, PATIENCE: '50' })
    expect(await second.line()).toBe('waited')
    writeFileSync(`${log}/go-on`, '')
    expect(await second.said()).toMatchObject({ atOnce: false, applied: 0, rows: EVENTS })
    expect(await first.said()).toMatchObject({ applied: EVENTS - EARLIER, rows: EVENTS })
  })

  it('the lease of one that died is free for the other', async () => {
    const data = folder()
    const log = await recorded(data)
    const first = projecting({ LOG: log, FOLDER: data, PAUSE_AT: LATE, GO_ON: 'never' })
    expect(await first.line()).toBe('pausing')
    const second = projecting({ LOG: log, FOLDER: data, PATIENCE: '50' })
    expect(await second.line()).toBe('waited')
    first.child.kill('SIGKILL')
    expect(await second.said()).toMatchObject({ applied: EVENTS - LEFT, rows: EVENTS })
  })
})
