import type { ReadDatabase } from '@ledger/kernel'
import { checkpointOf, type Checkpoint } from './checkpoint.js'
import { identityOf, openEmpty, prepared, type Connection } from './connection.js'
import { OpenReadDatabase } from './open-read-database.js'
import { NarrowedReaders } from './narrowed-readers.js'
import { ifOfTheDisk } from './out-of-reach.js'
import { PastReaders } from './past-readers.js'
import { ReadModelsBehind, type Whereabouts } from './read-models.js'
import type { Place } from './surroundings.js'

export interface Reopening {
  /**
   * Asks tables that another thread has found, as they are at one moment: never earlier than they were there, later where something was recorded since.
   * The same database is handed over as long as neither its rows nor the words have changed, so what was found from it may be kept with it.
   * @throws ReadModelsBehind where they are not there any more; TablesOutOfReach by a fault of the disk
   */
  ask<Answer>(where: Whereabouts, question: (db: ReadDatabase) => Answer): Answer
  close(): void
}

/** So many databases are told apart from changed ones; what is kept with one more is let go. */
const KEPT = 6

/** Opens the tables that readers in another thread have found. */
export const reopening = (place: Place): Reopening => {
  const files = new PastReaders(place)
  const narrowed = new NarrowedReaders(place)
  const empty = openEmpty(place.emptyTables)
  const unchanged = new Map<string, { readonly at: string; readonly db: OpenReadDatabase }>()

  const databaseOf = (where: Whereabouts, path: string, connection: Connection): OpenReadDatabase => {
    const at = JSON.stringify([where, versionsOf(connection, where)])
    const name = JSON.stringify([path, where.narrowing?.key])
    const known = unchanged.get(name)
    const db =
      known?.at === at && known.db.connection === connection ? known.db : new OpenReadDatabase(where.partnership, connection, where)
    unchanged.delete(name)
    unchanged.set(name, { at, db })
    for (const oldest of [...unchanged.keys()].slice(0, -KEPT)) unchanged.delete(oldest)
    return db
  }

  return {
    ask: (where, question) => {
      const { partnership, path } = where
      if (path === null) return question(new OpenReadDatabase(partnership, empty, where))
      const connection = opened(partnership, path, () =>
        where.narrowing && where.live ? narrowed.at(path, where.live, where.narrowing) : files.at(path),
      )
      return connection
        .transaction(() => {
          const [rows, words] = (['main', 'private'] as const).map((schema) => checkpointOf(connection, partnership, schema))
          if (!isWhole(rows, words)) throw new ReadModelsBehind(partnership, rows?.position ?? null, null)
          return question(databaseOf(where, path, connection))
        })
        .deferred()
    },
    close: () => {
      files.close()
      narrowed.close()
      empty.close()
    },
  }
}

/** Rows are shown only with the words to them. */
const isWhole = (rows: Checkpoint | undefined, words: Checkpoint | undefined): boolean =>
  rows !== undefined && words !== undefined && words.position >= rows.position

/** Changes with every commit of another connection. */
const versionsOf = (connection: Connection, { narrowing }: Whereabouts): readonly unknown[] =>
  ['main', 'private', ...(narrowing ? ['live'] : [])].map((schema) => prepared(connection, `PRAGMA ${schema}.data_version`).get())

const opened = (partnership: string, path: string, open: () => Connection): Connection => {
  try {
    return open()
  } catch (cause) {
    if (identityOf(path) === undefined) throw new ReadModelsBehind(partnership, null, null, { cause })
    throw ifOfTheDisk(partnership, cause)
  }
}
