import type { ReadDatabase, Row } from '@ledger/kernel'
import { checkpointOf } from './checkpoint.js'
import { isSqliteError, prepared, type Connection } from './connection.js'
import { ifOfTheDisk } from './out-of-reach.js'
import type { Narrowing } from './narrowing.js'
import { ReadModelsBehind, type OpenDatabase, type Whereabouts } from './read-models.js'

/** How old what is read may be. */
export interface Age {
  readonly asOf: string | null
  /** Made by other projections, so that what is asked for may not be there. */
  readonly older: boolean
  /** The file with the rows of today, where these are of a past day. */
  readonly live?: string | null
  readonly narrowing?: Narrowing | null
}

/** A read database on a connection of its own. Statements are kept prepared; queries are short and answer at once. */
export class OpenReadDatabase implements OpenDatabase {
  constructor(
    readonly partnership: string,
    readonly connection: Connection,
    private readonly age: Age = { asOf: null, older: false },
  ) {}

  get asOf(): string | null {
    return this.age.asOf
  }

  get whereabouts(): Whereabouts {
    const { name, memory } = this.connection
    const { asOf, older, live = null, narrowing = null } = this.age
    const path = memory ? null : name
    return { partnership: this.partnership, path, live: live ?? path, narrowing, asOf, older }
  }

  get position(): string | null {
    return this.#asked(() => checkpointOf(this.connection, this.partnership)?.position ?? null)
  }

  all<Found extends object = Row>(sql: string, values: Row = {}): readonly Found[] {
    return this.#asked(() => prepared(this.connection, sql).all(values)) as Found[]
  }

  get<Found extends object = Row>(sql: string, values: Row = {}): Found | undefined {
    return this.#asked(() => prepared(this.connection, sql).get(values)) as Found | undefined
  }

  /** Asks several things of the rows as they are at one moment, whatever another process writes meanwhile. */
  atOnce<Answer>(ask: (db: ReadDatabase) => Answer): Answer {
    return this.connection.transaction(() => ask(this)).deferred()
  }

  /** Older tables may lack what newer questions ask for. */
  #asked<Answer>(ask: () => Answer): Answer {
    try {
      return ask()
    } catch (cause) {
      const isLacking = this.age.older && isSqliteError(cause, 'SQLITE_ERROR') && /no such (table|column)/.test(String(cause))
      throw isLacking ? new ReadModelsBehind(this.partnership, this.position, null, { cause }) : ifOfTheDisk(this.partnership, cause)
    }
  }
}
