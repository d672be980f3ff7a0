import Sqlite from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { identityOf, isSqliteError, type Connection } from './connection.js'

/**
 * One process at a time writes the read databases of a data folder. The lease is an exclusive lock on a file, held while there is something
 * to apply; the operating system lets go of it when the process dies.
 */
export class ProjectorLease {
  #connection: Connection | undefined
  #identity: string | undefined
  #holders = 0

  constructor(private readonly path: string) {}

  /** Whether this process holds it now. Each `take` that succeeds wants its `release`. */
  take(): boolean {
    if (this.#holders === 0 && !this.#lock()) return false
    this.#holders += 1
    return true
  }

  release(): void {
    this.#holders -= 1
    if (this.#holders === 0) this.#connection?.exec('ROLLBACK')
  }

  close(): void {
    this.#connection?.close()
    this.#connection = undefined
  }

  #lock(): boolean {
    try {
      this.#file().exec('BEGIN EXCLUSIVE')
      return true
    } catch (error) {
      if (isSqliteError(error, 'SQLITE_BUSY')) return false
      throw error
    }
  }

  #file(): Connection {
    if (this.#connection && identityOf(this.path) === this.#identity) return this.#connection
    this.close()
    mkdirSync(dirname(this.path), { recursive: true })
    this.#connection = new Sqlite(this.path, { timeout: 0 })
    this.#identity = identityOf(this.path)
    return this.#connection
  }
}
