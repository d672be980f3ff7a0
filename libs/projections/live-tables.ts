import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LogUnavailable } from '@ledger/event-store'
import { checkpointOf, type Checkpoint } from './checkpoint.js'
import { identityOf, openForReading, type Connection } from './connection.js'
import type { Duty } from './erased-words.js'
import type { Fitting } from './fitting.js'
import { ifOfTheDisk } from './out-of-reach.js'
import { wordsPath, type Place } from './surroundings.js'

/** One partnership's tables as a reader finds them. */
export interface Found {
  readonly connection: Connection
  readonly checkpoint: Checkpoint
  /** Made by other projections; they serve while the tables are made anew. */
  readonly older: boolean
}

export const livePath = ({ folder, hash }: Place, partnership: string): string => join(folder, 'read', `${partnership}.${hash}.db`)

/** The databases of a partnership that other projections made, the youngest first. */
export const olderPaths = (place: Place, partnership: string): readonly string[] =>
  namesIn(join(place.folder, 'read'))
    .filter((name) => name.startsWith(`${partnership}.`) && name.endsWith('.db'))
    .map((name) => join(place.folder, 'read', name))
    .filter((path) => path !== livePath(place, partnership))
    .map((path) => ({ path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.written - a.written)
    .map(({ path }) => path)

/** The codes of the partnerships that have tables, whoever made them. */
export const partnershipsWithTables = ({ folder }: Pick<Place, 'folder'>): readonly string[] => [
  ...new Set(
    namesIn(join(folder, 'read'))
      .filter((name) => name.endsWith('.db'))
      .map((name) => name.slice(0, name.indexOf('.'))),
  ),
]

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])

const ATTEMPTS = 5

/** Opens one partnership's tables for reading, and again whenever a new file has taken their place. */
export class LiveTables {
  #open: { readonly of: string; readonly connection: Connection } | undefined
  #looked: string | undefined

  constructor(
    readonly partnership: string,
    private readonly place: Place,
    private readonly fitting: Fitting,
    private readonly duty: Duty,
  ) {}

  /** Nothing where there are none of this log, or the words to them are not there yet. */
  async found(): Promise<Found | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#find()
      } catch (error) {
        if (attempt === ATTEMPTS || !this.#isGone()) throw ifOfTheDisk(this.partnership, error)
      }
    }
  }

  /** Older tables are taken away once new ones have taken their place, which may be between looking at them and opening them. */
  #isGone(): boolean {
    return this.#looked !== undefined && identityOf(this.#looked) === undefined
  }

  async #find(): Promise<Found | undefined> {
    const own = livePath(this.place, this.partnership)
    if (identityOf(own) !== undefined) return (await this.#fits(own)) ? this.#at(own, false) : undefined
    for (const path of olderPaths(this.place, this.partnership)) if (await this.#fits(path)) return this.#at(path, true)
    return undefined
  }

  /** While the log cannot be reached, what is there serves. */
  async #fits(path: string): Promise<boolean> {
    this.#looked = path
    try {
      return (await this.fitting.fits(path)) && (await this.fitting.fits(wordsPath(this.place), this.duty))
    } catch (error) {
      if (error instanceof LogUnavailable) return identityOf(wordsPath(this.place)) !== undefined
      throw error
    }
  }

  #at(path: string, older: boolean): Found | undefined {
    const of = `${identityOf(path)} ${identityOf(wordsPath(this.place))}`
    const connection = this.#open?.of === of ? this.#open.connection : openForReading(path, wordsPath(this.place))
    this.#open = { of, connection }
    const [checkpoint, words] = (['main', 'private'] as const).map((schema) => checkpointOf(connection, this.partnership, schema))
    return checkpoint && words && words.position >= checkpoint.position ? { connection, checkpoint, older } : undefined
  }

  close(): void {
    this.#open?.connection.close()
    this.#open = undefined
  }
}
