import type { ReadDatabase, Row } from '@ledger/kernel'
import { checkpointOf } from './checkpoint.js'
import { prepared, type Connection } from './connection.js'

/** A read database on a connection of its own. Statements are kept prepared; queries are short and answer at once. */
export class OpenReadDatabase implements ReadDatabase {
  constructor(
    readonly partnership: string,
    readonly connection: Connection,
  ) {}

  get position(): string | null {
    return checkpointOf(this.connection, this.partnership)?.position ?? null
  }

  all<Found extends object = Row>(sql: string, values: Row = {}): readonly Found[] {
    return prepared(this.connection, sql).all(values) as Found[]
  }

  get<Found extends object = Row>(sql: string, values: Row = {}): Found | undefined {
    return prepared(this.connection, sql).get(values) as Found | undefined
  }

  /** Asks several things of the rows as they are at one moment, whatever another process writes meanwhile. */
  atOnce<Answer>(ask: (db: ReadDatabase) => Answer): Answer {
    return this.connection.transaction(() => ask(this)).deferred()
  }
}
