import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command as it is built; `npm test` builds it first. */
const built = join(process.cwd(), 'apps/cli/dist/main.js')

/** Runs `ledger` as a process of its own. */
export const ledger = (...argv: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [built, ...argv], { env: { PATH: process.env['PATH'] }, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
    })
  })

export const emptyFolder = (): string => join(mkdtempSync(join(tmpdir(), 'ledger-cli-')), 'data')
