import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Ended {
  readonly signal: NodeJS.Signals | null
  readonly code: number | null
  /** Everything it said, on stdout and stderr. */
  readonly said: Buffer
}

/** Runs a task over a data folder in a process of its own; what it keeps in temporary files lies beside the folder, in `temporary`. */
export const processOver = async (
  folder: string,
  beside: string,
  task: object,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const temporary = join(beside, 'temporary')
  for (const one of [temporary, join(beside, 'seen')]) mkdirSync(one, { recursive: true })
  const child = spawn(process.execPath, [join(__dirname, 'process.mjs')], {
    env: {
      ...{ PATH: process.env['PATH'], FOLDER: folder, SEEN: join(beside, 'seen'), TASK: JSON.stringify(task) },
      ...{ TMPDIR: temporary, SQLITE_TMPDIR: temporary, STOP_NOTE: join(beside, 'stopped') },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => void said.push(bytes))
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (...how) => resolve(how))
  })
  return { code, signal, said: Buffer.concat(said) }
}

/** Preloads a listener into a process and its threads. */
export const preloaded = (file: string): Readonly<Record<string, string>> => ({ NODE_OPTIONS: `--import=${file}` })

export const seenIn = (beside: string, name: string): string => readFileSync(join(beside, 'seen', name), 'utf8')
