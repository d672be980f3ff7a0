import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const built = join(process.cwd(), 'apps/server/dist/main.js')
const listener = pathToFileURL(join(process.cwd(), 'test/faults/stop-at.mjs')).href

/** Where the process kills itself, and the how manieth time it gets there. */
export interface StopAt {
  readonly place: string
  readonly nth: number
}

export interface ServerProcess {
  readonly address: string
  /** Resolves when the process has ended, by whatever. */
  readonly ended: Promise<void>
  kill(): Promise<void>
  /** Whether it ended at the place where it was to stop. */
  reachedIt(): boolean
  /** What it wrote on stderr. */
  complaints(): string
  /** Everything it wrote, on stdout and on stderr. */
  said(): string
}

/** The environment of a process that stops itself at a place. */
const stopping = (stopAt: StopAt | undefined): { readonly variables: Readonly<Record<string, string>>; readonly note: string } => {
  const note = join(tmpdir(), `stop-note-${randomUUID()}`)
  if (!stopAt) return { variables: {}, note }
  const variables = { NODE_OPTIONS: `--import=${listener}`, STOP_AT: `${stopAt.place}:${stopAt.nth}`, STOP_NOTE: note }
  return { variables, note }
}

/** The server as it is built, on the folder, as a process of its own. Nothing where it stopped itself before it could say where it is. */
export const startServer = async (
  folder: string,
  { stopAt, environment = {} }: { readonly stopAt?: StopAt; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<ServerProcess | { readonly address: null; reachedIt(): boolean; complaints(): string }> => {
  const { variables, note } = stopping(stopAt)
  const child = spawn(process.execPath, [built], {
    env: { PATH: process.env['PATH'], LEDGER_DATA: folder, PORT: '0', ...environment, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, told] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
  let reached = false
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      reached = existsSync(note)
      rmSync(note, { force: true })
      resolve()
    }),
  )
  const address = await Promise.race([addressFrom(child), ended.then(() => null)])
  const common = { reachedIt: () => reached, complaints: () => said, said: () => told + said }
  if (address === null) return { address, ...common }
  const kill = (): Promise<void> => {
    child.kill('SIGKILL')
    return ended
  }
  return { address, ended, kill, ...common }
}

const addressFrom = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    let out = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = /Lessons Ledger is at (\S+)/.exec(out)?.[1]
      if (found) resolve(found)
    })
  })
