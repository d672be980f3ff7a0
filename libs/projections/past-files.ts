import { LogUnavailable } from '@ledger/event-store'
import { londonDay, type AsAt } from '@ledger/kernel'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Checkpoint } from './checkpoint.js'
import type { LiveTables } from './live-tables.js'
import { buildPastFile } from './past-file.js'
import { ifOfTheDisk } from './out-of-reach.js'
import type { PastTables } from './projector.js'
import { prunePastFiles } from './prune-past-files.js'
import type { Surroundings } from './surroundings.js'

/**
 * Builds tables as at a date, each once for a partnership, a place in the log, a date, a basis and the projections. They hold no words and no
 * names: `private.db` is attached to them too, so what was withdrawn since is withdrawn from the past as well.
 */
export class PastFiles {
  readonly #building = new Map<string, Promise<void>>()
  /** What was seen to have no events by then; others have a file. A day that is over stays as it was. */
  readonly #empty = new Set<string>()
  readonly #folder: string

  constructor(private readonly around: Surroundings) {
    this.#folder = join(around.folder, 'as-at')
  }

  /** The live tables must have been brought up to date. They serve where nothing was recorded after the date. */
  async find(live: LiveTables, asAt: AsAt): Promise<PastTables> {
    const head = (await live.found())?.checkpoint
    if (!head || asAt.date >= londonDay(head.recordedAt)) return { are: 'live' }
    const prefix = this.#prefix(live.partnership, asAt)
    try {
      const upTo = asAt.basis === 'happened' ? head : await this.#cut(live.partnership, asAt)
      if (!upTo) {
        this.#empty.add(prefix)
        return { are: 'empty' }
      }
      const path = join(this.#folder, `${prefix}${upTo.position}.${this.around.pastHash}.db`)
      await this.#built(path, asAt, upTo)
      return { are: 'built', path }
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw ifOfTheDisk(live.partnership, error)
      if (this.#empty.has(prefix)) return { are: 'empty' }
      const built = this.#builtBefore(prefix)
      if (built === undefined) throw error
      return { are: 'built', path: built }
    }
  }

  /** The partnership's last event that was recorded by the end of a day. */
  async #cut(partnership: string, { date }: AsAt): Promise<Checkpoint | undefined> {
    const { log } = this.around
    const last = await log.lastRecordedBy(partnership, date)
    return last && log.checkpoint(partnership, last)
  }

  #prefix(partnership: string, { basis, date }: AsAt): string {
    return `${partnership}.${basis}.${date}.`
  }

  /** Serves while the log cannot be asked how far it went that day. */
  #builtBefore(prefix: string): string | undefined {
    const ofThatDay = (name: string) => name.startsWith(prefix) && name.endsWith(`.${this.around.pastHash}.db`)
    const name = existsSync(this.#folder) ? readdirSync(this.#folder).filter(ofThatDay).sort().at(-1) : undefined
    return name === undefined ? undefined : join(this.#folder, name)
  }

  async #built(path: string, asAt: AsAt, upTo: Checkpoint): Promise<void> {
    const building = this.#building.get(path) ?? this.#build(path, asAt, upTo).finally(() => this.#building.delete(path))
    this.#building.set(path, building)
    await building
  }

  async #build(path: string, asAt: AsAt, upTo: Checkpoint): Promise<void> {
    if (await this.around.fitting.fits(path)) return
    await buildPastFile(path, asAt, upTo, this.around)
    prunePastFiles(this.#folder, this.around.pastHash)
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#building.values())
  }
}
