import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where the packages of Debian and its like put libfiu's libraries; `FIU_LIBRARIES` names another folder. */
const libraries = process.env['FIU_LIBRARIES'] ?? '/usr/lib/fiu'
const preloaded = ['fiu_run_preload.so', 'fiu_posix_preload.so'].map((name) => join(libraries, name))

/** Why the system cannot be made to fail here, where that is so. */
export const noFiu = (): string | null =>
  preloaded.every((path) => existsSync(path))
    ? null
    : `there is no libfiu in ${libraries}; install it (Debian and Ubuntu: the package fiu-utils) to try this`

/** Calls of the system by their names with libfiu. */
export type Call = 'posix/io/sync/fsync' | 'posix/io/sync/fdatasync' | 'posix/io/rw/pread' | 'posix/io/rw/pwrite'

/** EIO: what the system says when a device failed. */
const EIO = 5

const failing = (call: Call): string => `enable name=${call},failinfo=${EIO}`

const listener = pathToFileURL(join(process.cwd(), 'test/faults/disk/fail-at.mjs')).href

/** Makes calls of the system fail in a process, from when it is told to. */
export interface Faults {
  /** What the process is to be started with. */
  readonly environment: Readonly<Record<string, string>>
  /** The same, with calls that begin to fail when a place in the code is reached. */
  failingAt(place: string, ...calls: readonly Call[]): Readonly<Record<string, string>>
  fail(...calls: readonly Call[]): void
  heal(...calls: readonly Call[]): void
  remove(): void
}

export const faults = (): Faults => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-fiu-'))
  const tell = (command: string): void => {
    const pipe = readdirSync(folder).find((name) => name.endsWith('.in'))
    if (!pipe) throw new Error(`expected the process to listen in ${folder}, found nobody`)
    writeFileSync(join(folder, pipe), `${command}\n`)
    const answer = readFileSync(join(folder, pipe.replace(/in$/, 'out')), 'utf8')
    if (answer.trim() !== '0') throw new Error(`expected libfiu to take “${command}”, found the answer ${answer}`)
  }
  const environment = { LD_PRELOAD: preloaded.join(' '), FIU_CTRL_FIFO: join(folder, 'fiu') }
  return {
    environment,
    failingAt: (place, ...calls) => ({
      ...environment,
      NODE_OPTIONS: `--import=${listener}`,
      ...{ FAIL_AT: place, FAIL_WITH: calls.map(failing).join('\n') },
    }),
    fail: (...calls) => {
      for (const call of calls) tell(failing(call))
    },
    heal: (...calls) => {
      for (const call of calls) tell(`disable name=${call}`)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
