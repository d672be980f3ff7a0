import { identityOf, openForReading, type Connection } from './connection.js'
import { touch } from './prune-past-files.js'
import { wordsPath, type Place } from './surroundings.js'

/** Opens tables as at a date for reading, each once as long as it is the same file with the same words. */
export class PastReaders {
  readonly #open = new Map<string, { readonly of: string; readonly connection: Connection }>()

  constructor(private readonly place: Place) {}

  at(path: string): Connection {
    const of = `${identityOf(path)} ${identityOf(wordsPath(this.place))}`
    const known = this.#open.get(path)
    if (known?.of === of) return known.connection
    const connection = openForReading(path, wordsPath(this.place))
    for (const one of this.#open.keys()) if (identityOf(one) === undefined) this.#open.delete(one)
    this.#open.set(path, { of, connection })
    touch(path)
    return connection
  }

  close(): void {
    for (const { connection } of this.#open.values()) connection.close()
    this.#open.clear()
  }
}
