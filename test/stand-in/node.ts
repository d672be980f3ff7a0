import type { Faults } from './faults.js'
import type { Log } from './log/log.js'

/** What every answer is given from. */
export interface StandInNode {
  readonly log: Log
  readonly faults: Faults
  readonly now: () => number
  readonly maxAppendSize: number
  readonly batchAppend: boolean
  /** Who may come in, by name; without it, everybody may, as with a server started with `--insecure`. */
  readonly users: Readonly<Record<string, string>> | undefined
  /** Breaks the connection that a call came by. */
  readonly reset: (peer: string) => void
}
