import { reached } from '@ledger/event-store'
import type { Envelope } from '@ledger/kernel'
import type { Statement } from './projection.js'
import { checkpointOf, checkpointTable, writeCheckpoint, type Checkpoint } from './checkpoint.js'
import { identityOf, openForWriting, prepared, removeDatabase, type Connection, type Writing } from './connection.js'
import type { Duty } from './erased-words.js'
import type { Fitting } from './fitting.js'

/** What a file is fed: its tables, and what each event writes in them. */
export interface Content {
  readonly tables: string
  /** The events as this content wants them, where that is otherwise than in the log: with their words opened. */
  readonly opened?: (events: readonly Envelope[]) => Promise<readonly Envelope[]>
  readonly write: (event: Envelope, partnership: string, run: (statement: Statement) => void) => void
  /** What the file has to do before it is read or written: words that were erased since must be dropped. */
  readonly duty?: Duty
}

/**
 * A database that is fed from the log. Its rows and how far they reach are written together. One that this log cannot have made
 * (the log was restored, the folder is another ledger's) is thrown away and made anew. Only the holder of the lease writes.
 */
export class FedFile {
  #connection: Connection | undefined
  #written: string | undefined
  #opening: Promise<void> | undefined

  constructor(
    readonly path: string,
    private readonly content: Content,
    private readonly fitting: Fitting,
    private readonly writing: Writing = 'shared',
  ) {}

  get identity(): string | undefined {
    return identityOf(this.path)
  }

  /** Whether there is a file, this log can have made it, and it has done what it has to. */
  fits(): Promise<boolean> {
    return this.fitting.fits(this.path, this.content.duty)
  }

  /** Opens the file for writing, making it where there is none that fits. */
  open(): Promise<void> {
    this.#opening ??= this.#reopen().finally(() => (this.#opening = undefined))
    return this.#opening
  }

  async #reopen(): Promise<void> {
    if (!this.#connection || this.identity !== this.#written) await this.#openAnew()
    await this.content.duty?.fulfil(this.#database)
  }

  async #openAnew(): Promise<void> {
    this.close()
    const fits = await this.fitting.fits(this.path)
    if (!fits) removeDatabase(this.path)
    const connection = openForWriting(this.path, this.writing)
    if (!fits) connection.transaction(() => connection.exec(checkpointTable + this.content.tables)).immediate()
    this.#connection = connection
    this.#written = this.identity
    this.fitting.made(this.path)
  }

  position(partnership: string): string | null {
    return checkpointOf(this.#database, partnership)?.position ?? null
  }

  /** The events as `apply` wants them. */
  async opened(events: readonly Envelope[]): Promise<readonly Envelope[]> {
    return this.content.opened ? this.content.opened(events) : events
  }

  /** Writes what the events say and how far that reaches, all or nothing. Events that were applied before are passed over. */
  apply(events: readonly Envelope[], checkpoint: Checkpoint): void {
    const { partnership, position } = checkpoint
    const database = this.#database
    const run = ([sql, values]: Statement): void => void prepared(database, sql).run(values)
    database
      .transaction(() => {
        const before = this.position(partnership)
        if (before !== null && before >= position) return
        for (const event of events) if (before === null || event.position > before) this.content.write(event, partnership, run)
        reached('in projection')
        writeCheckpoint(database, checkpoint)
        reached('at checkpoint')
      })
      .immediate()
  }

  get #database(): Connection {
    if (!this.#connection) throw new Error(`expected an open database, found it closed: ${this.path}`)
    return this.#connection
  }

  close(): void {
    this.#connection?.close()
    this.#connection = undefined
  }
}
