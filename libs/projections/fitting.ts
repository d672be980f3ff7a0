import { checkpointsIn } from './checkpoint.js'
import { identityOf, isSqliteError, openForReading } from './connection.js'
import type { Duty } from './erased-words.js'
import type { Log } from './log.js'

/** Whether this log can have made a database: it was not restored since, and the folder is this ledger's. The log is asked once for each file. */
export class Fitting {
  readonly #fitting = new Map<string, string>()

  constructor(private readonly log: Log) {}

  /** False also where there is no file, or it has not done what it has to before it is read. */
  async fits(path: string, duty?: Duty): Promise<boolean> {
    const identity = identityOf(path)
    if (identity === undefined || !(await this.#isOfThisLog(path, identity))) return false
    return (await duty?.isDone(path, identity)) ?? true
  }

  async #isOfThisLog(path: string, identity: string): Promise<boolean> {
    if (identity === this.#fitting.get(path)) return true
    for (const checkpoint of checkpointsAt(path) ?? [null]) if (!checkpoint || !(await this.log.holds(checkpoint))) return false
    this.made(path)
    return true
  }

  /** The file at this path was made from this log just now. */
  made(path: string): void {
    const identity = identityOf(path)
    if (identity !== undefined) this.#fitting.set(path, identity)
  }
}

/** Nothing where the file is no such database. */
const checkpointsAt = (path: string): ReturnType<typeof checkpointsIn> | undefined => {
  try {
    const connection = openForReading(path)
    try {
      return checkpointsIn(connection)
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isSqliteError(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_ERROR', 'SQLITE_CANTOPEN')) return undefined
    throw error
  }
}
