import { londonDay, type AsAt } from '@ledger/kernel'
import { join } from 'node:path'
import type { Checkpoint } from './checkpoint.js'
import { identityOf, openEmpty, openForReading } from './connection.js'
import { FedFile } from './fed-file.js'
import type { LiveFile } from './live-file.js'
import { OpenReadDatabase } from './open-read-database.js'
import { buildPastFile } from './past-file.js'
import { prunePastFiles, touch } from './prune-past-files.js'
import type { Surroundings } from './surroundings.js'

/**
 * Tables as at a date, each built once for a partnership, a place in the log, a date, a basis and the projections. They hold no words and no
 * names: `private.db` is attached to them too, so what was withdrawn since is withdrawn from the past as well.
 */
export class PastFiles {
  readonly #readers = new Map<string, { readonly of: string; readonly db: OpenReadDatabase }>()
  readonly #building = new Map<string, Promise<void>>()
  readonly #folder: string

  constructor(private readonly around: Surroundings) {
    this.#folder = join(around.folder, 'as-at')
  }

  /** The live tables must have been brought up to date. They serve where nothing was recorded after the date. */
  async read(live: LiveFile, asAt: AsAt): Promise<OpenReadDatabase> {
    const { checkpoint: head, partnership } = live
    if (!head || asAt.date >= londonDay(head.recordedAt)) return live.reader()
    const upTo = asAt.basis === 'happened' ? head : await this.#cut(partnership, asAt)
    if (!upTo) return new OpenReadDatabase(partnership, openEmpty(this.around.emptyTables))
    const path = this.#path(asAt, upTo)
    const known = this.#readers.get(path)
    if (known?.of === this.#identity(path)) return known.db
    await this.#built(path, asAt, upTo)
    return this.#open(path, partnership)
  }

  /** The partnership's last event that was recorded by the end of a day. */
  async #cut(partnership: string, { date }: AsAt): Promise<Checkpoint | undefined> {
    const { log } = this.around
    const last = await log.lastRecordedBy(partnership, date)
    return last && log.checkpoint(partnership, last)
  }

  #path({ basis, date }: AsAt, { partnership, position }: Checkpoint): string {
    return join(this.#folder, `${partnership}.${basis}.${date}.${position}.${this.around.pastHash}.db`)
  }

  #identity(path: string): string {
    return `${identityOf(path)} ${this.around.words.identity}`
  }

  async #built(path: string, asAt: AsAt, upTo: Checkpoint): Promise<void> {
    const building = this.#building.get(path) ?? this.#build(path, asAt, upTo).finally(() => this.#building.delete(path))
    this.#building.set(path, building)
    await building
  }

  async #build(path: string, asAt: AsAt, upTo: Checkpoint): Promise<void> {
    if (await new FedFile(path, this.around.content, this.around.log).fits()) return
    await buildPastFile(path, asAt, upTo, this.around)
    prunePastFiles(this.#folder, this.around.pastHash)
    for (const one of this.#readers.keys()) if (identityOf(one) === undefined) this.#readers.delete(one)
  }

  #open(path: string, partnership: string): OpenReadDatabase {
    const of = this.#identity(path)
    const db = new OpenReadDatabase(partnership, openForReading(path, this.around.words.path))
    this.#readers.set(path, { of, db })
    touch(path)
    return db
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#building.values())
    for (const { db } of this.#readers.values()) db.connection.close()
    this.#readers.clear()
  }
}
