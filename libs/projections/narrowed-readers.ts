import { identityOf, openForReading, type Connection } from './connection.js'
import type { Narrowing } from './narrowing.js'
import { wordsPath, type Place } from './surroundings.js'

/** So many connections are kept; one that is let go may still be asked, and is closed when nobody holds it. */
const KEPT = 12

/** Opens tables for those who may see some of them. */
export class NarrowedReaders {
  readonly #open = new Map<string, { readonly of: string; readonly connection: Connection }>()

  constructor(private readonly place: Place) {}

  /** `live` is the file with the rows of today: what somebody may see of a past day is known from them. */
  at(path: string, live: string, { key, setUp }: Narrowing): Connection {
    const name = JSON.stringify([path, live, key])
    const of = [path, live, wordsPath(this.place)].map(identityOf).join(' ')
    const known = this.#open.get(name)
    if (known?.of === of) {
      this.#open.delete(name)
      this.#open.set(name, known)
      return known.connection
    }
    const connection = openForReading(path, wordsPath(this.place))
    connection.prepare('ATTACH :live AS live').run({ live })
    for (const [sql, values] of setUp) connection.prepare(sql).run(values)
    connection.pragma('query_only = ON')
    this.#open.set(name, { of, connection })
    for (const oldest of [...this.#open.keys()].slice(0, -KEPT)) this.#open.delete(oldest)
    return connection
  }

  close(): void {
    for (const { connection } of this.#open.values()) connection.close()
    this.#open.clear()
  }
}
