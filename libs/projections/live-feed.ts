import { LogUnavailable } from '@ledger/event-store'
import { setTimeout as pause } from 'node:timers/promises'
import { builtBeside } from './built-beside.js'
import { catchUp } from './catch-up.js'
import { removeDatabase } from './connection.js'
import { FedFile } from './fed-file.js'
import { UnknownEvent } from './known-events.js'
import { livePath, LiveTables, olderPaths, type Found } from './live-tables.js'
import { ifOfTheDisk } from './out-of-reach.js'
import type { Reached, Wanted } from './projector.js'
import { TablesOutOfReach } from './read-models.js'
import type { Surroundings } from './surroundings.js'
import { within } from './within.js'

const POLL = 5
/** Milliseconds beyond a reader's own patience, for a log that says neither yes nor no. */
const GRACE = 50
/** Milliseconds after which what failed is tried again. An event that is not known stays unknown as long as this process lives. */
const TRIED_AGAIN_AFTER = 2_000

interface Stopped {
  readonly why: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Feeds one partnership's tables, as far as the log goes. */
export class LiveFeed {
  readonly tables: LiveTables
  readonly #file: FedFile
  #pumping: Promise<void> | undefined
  #stopped: Stopped | undefined
  #unavailable: string | undefined
  #held: string | undefined
  #rebuilding = false
  #others = true

  constructor(
    readonly partnership: string,
    private readonly around: Surroundings,
  ) {
    this.tables = new LiveTables(partnership, around, around.fitting, around.duty)
    this.#file = new FedFile(livePath(around, partnership), around.content, around.fitting)
  }

  /** When the tables were last seen to hold everything; nothing where they were not since this process began. */
  get held(): string | undefined {
    return this.#held
  }

  get rebuilding(): boolean {
    return this.#rebuilding
  }

  get stopped(): string | null {
    return this.#stopped && this.#stopped.until > Date.now() ? this.#stopped.why : null
  }

  /**
   * Applies what the log holds and the tables do not. Where another is at it already, waits until that one is done, or until a time
   * has passed.
   */
  async reach({ milliseconds, ...wanted }: Wanted): Promise<Reached> {
    try {
      return await within(milliseconds + GRACE, this.#reach(wanted, Date.now() + milliseconds), () => this.#late())
    } catch (error) {
      if (error instanceof LogUnavailable) return this.#not('unavailable', error.message)
      const known = ifOfTheDisk(this.partnership, error)
      if (!(known instanceof TablesOutOfReach)) throw error
      this.#failed(known)
      return this.#not('stopped', known.why)
    }
  }

  async #reach({ after, orOlder = false }: Pick<Wanted, 'after' | 'orOlder'>, until: number): Promise<Reached> {
    const { log, lease } = this.around
    this.#unavailable = undefined
    for (let head = await log.store.head(); ; head = await log.store.head()) {
      const asked = new Date().toISOString()
      if (after === undefined || (head !== null && head >= after)) {
        if (!(await this.#isBehind(head))) {
          this.#held = asked
          return { is: 'there', asOf: null, why: null }
        }
        if (this.#unavailable !== undefined) return this.#not('unavailable', this.#unavailable)
        if (this.stopped !== null) return this.#not('stopped', this.stopped)
        if (Date.now() >= until) return this.#late()
        if (orOlder && this.#rebuilding && after === undefined && (await this.tables.found()))
          return this.#not('late', 'the tables are being made anew')
        if (!this.#pumping && lease.take()) this.#pumpUnderLease()
      }
      if (Date.now() >= until) return this.#late()
      await (this.#pumping ? Promise.race([this.#pumping, pause(until - Date.now(), undefined, { ref: false })]) : pause(POLL))
    }
  }

  #late(): Promise<Reached> {
    return this.#not('late', 'the time ran out')
  }

  async #not(is: Reached['is'], why: string): Promise<Reached> {
    return { is, asOf: this.#held ?? (await this.#lastFound())?.checkpoint.recordedAt ?? null, why }
  }

  #lastFound(): Promise<Found | undefined> {
    return this.tables.found().catch(() => undefined)
  }

  #pumpUnderLease(): void {
    this.#pumping = this.#pump()
      .then(
        () => (this.#stopped = undefined),
        (error: unknown) => this.#failed(error),
      )
      .finally(() => {
        this.#pumping = undefined
        this.around.lease.release()
      }) as Promise<void>
  }

  #failed(error: unknown): void {
    const known = ifOfTheDisk(this.partnership, error)
    const why = known instanceof TablesOutOfReach ? known.why : error instanceof Error ? error.message : String(error)
    if (error instanceof LogUnavailable) this.#unavailable = why
    else this.#stopped = { why, until: error instanceof UnknownEvent ? Infinity : Date.now() + TRIED_AGAIN_AFTER }
  }

  /** Whether an event up to the end of the log, as it was when that was asked, is still to be applied. */
  async #isBehind(head: string | null): Promise<boolean> {
    const reached = await this.#position()
    if (head === null || (reached !== null && reached >= head)) return false
    const [next] = await this.around.log.next(this.partnership, reached, 1)
    return next !== undefined && next.position <= head
  }

  /** What both the tables and the words have reached. */
  async #position(): Promise<string | null> {
    const found = await this.tables.found()
    return found && !found.older ? found.checkpoint.position : null
  }

  async #pump(): Promise<void> {
    const { words, log, known } = this.around
    await words.open()
    if (!(await this.#file.fits())) await this.#rebuild()
    await this.#file.open()
    if (this.#others) for (const path of olderPaths(this.around, this.partnership)) removeDatabase(path)
    this.#others = false
    await catchUp(this.partnership, [words, this.#file], log, known)
  }

  /** The words first, for tables whose words are missing do not serve. Beyond an unknown event there may be older tables that say more. */
  async #rebuild(): Promise<void> {
    const { words, log, known, fitting, content } = this.around
    this.#rebuilding = true
    try {
      let stop = await catchUp(this.partnership, [words], log, known).catch(unlessUnknown)
      await builtBeside(livePath(this.around, this.partnership), { content, fitting }, async (file) => {
        stop = await catchUp(this.partnership, [file], log, known).catch(unlessUnknown)
        return file.position(this.partnership) !== null && !(stop && (await this.#hasOlder()))
      })
      if (stop) throw stop
    } finally {
      this.#rebuilding = false
    }
  }

  async #hasOlder(): Promise<boolean> {
    for (const path of olderPaths(this.around, this.partnership)) if (await this.around.fitting.fits(path)) return true
    return false
  }

  async close(): Promise<void> {
    await this.#pumping?.catch(() => undefined)
    this.tables.close()
    this.#file.close()
  }
}

const unlessUnknown = (error: unknown): UnknownEvent | void => {
  if (error instanceof UnknownEvent) return error
  throw error
}
