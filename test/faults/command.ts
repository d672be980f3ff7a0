import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { systemClock } from '@ledger/event-store'
import { run } from '../../apps/cli/index.js'

export interface Ran {
  /** The exit code, or the signal that ended it. */
  readonly code: number | string
  readonly out: string
  readonly err: string
}

const built = join(process.cwd(), 'apps/cli/dist/main.js')

/** Runs `ledger` as a process of its own, with these settings and no other of the surroundings. */
export const command = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment }
    execFile(process.execPath, [built, ...argv], { env, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error ? (error.signal ?? Number(error.code ?? 1)) : 0, out, err })
    })
  })

/** The same in this process: for what ends by itself. */
export const here = async (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), live: false }
  const code = await run(argv, { environment, clock: systemClock, terminal })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** The settings that kill the process at a place. */
export const stoppedAt = (place: string, note: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=${join(process.cwd(), 'test/faults/stop-at.mjs')}`,
  STOP_AT: place,
  STOP_NOTE: note,
})
