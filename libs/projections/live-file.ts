import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { catchUp, least } from './catch-up.js'
import { checkpointOf, type Checkpoint } from './checkpoint.js'
import { openEmpty, openForReading, removeDatabase } from './connection.js'
import { FedFile } from './fed-file.js'
import { OpenReadDatabase } from './open-read-database.js'
import type { Surroundings } from './surroundings.js'

const POLL = 5

/** One partnership's tables, as far as the log goes. */
export class LiveFile {
  readonly #file: FedFile
  #reader: { readonly of: string; readonly db: OpenReadDatabase } | undefined
  #pumping: Promise<void> | undefined
  #others = true

  constructor(
    readonly partnership: string,
    private readonly around: Surroundings,
  ) {
    const { folder, hash, content, log } = around
    this.#file = new FedFile(join(folder, 'read', `${partnership}.${hash}.db`), content, log)
  }

  /**
   * Applies what the log holds and the tables do not. Where another is at it already, waits until that one is done, or until a time
   * (milliseconds since 1970) has passed.
   */
  async bringUpToDate(until: number): Promise<boolean> {
    while (await this.#isBehind()) {
      if (this.#pumping) await Promise.race([this.#pumping.catch(() => undefined), pause(until - Date.now(), undefined, { ref: false })])
      else if (this.around.lease.take()) return this.#pumpUnderLease()
      else await pause(POLL)
      if (Date.now() >= until) return false
    }
    return true
  }

  async #pumpUnderLease(): Promise<true> {
    this.#pumping = this.#pump().finally(() => {
      this.#pumping = undefined
      this.around.lease.release()
    })
    await this.#pumping
    return true
  }

  async #isBehind(): Promise<boolean> {
    const next = await this.around.log.next(this.partnership, await this.#reached(), 1)
    return next.length > 0
  }

  /** The position that both the tables and the words have reached. */
  async #reached(): Promise<string | null> {
    if (!(await this.#file.fits()) || !(await this.around.words.fits())) return null
    const { connection } = this.reader()
    return least((['main', 'private'] as const).map((schema) => checkpointOf(connection, this.partnership, schema)?.position ?? null))
  }

  async #pump(): Promise<void> {
    const { words, log, known } = this.around
    await words.open()
    await this.#file.open()
    if (this.#others) this.#removeOthers()
    this.#others = false
    await catchUp(this.partnership, [words, this.#file], log, known)
  }

  /** Files of this partnership that other projections made. Only once: another process may run those still. */
  #removeOthers(): void {
    const folder = join(this.around.folder, 'read')
    const others = readdirSync(folder).filter((name) => name.startsWith(`${this.partnership}.`) && name.endsWith('.db'))
    for (const name of others) if (join(folder, name) !== this.#file.path) removeDatabase(join(folder, name))
  }

  /** What the tables have reached; nothing before the first event. */
  get checkpoint(): Checkpoint | undefined {
    return this.#file.identity === undefined ? undefined : checkpointOf(this.reader().connection, this.partnership)
  }

  /** A partnership without events has empty tables and no file. */
  reader(): OpenReadDatabase {
    const { words, emptyTables } = this.around
    if (this.#file.identity === undefined) return new OpenReadDatabase(this.partnership, openEmpty(emptyTables))
    const of = `${this.#file.identity} ${words.identity}`
    if (this.#reader?.of !== of)
      this.#reader = { of, db: new OpenReadDatabase(this.partnership, openForReading(this.#file.path, words.path)) }
    return this.#reader.db
  }

  async close(): Promise<void> {
    await this.#pumping?.catch(() => undefined)
    this.#reader?.db.connection.close()
    this.#reader = undefined
    this.#file.close()
  }
}
