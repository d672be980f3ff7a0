import { randomUUID } from 'node:crypto'
import { ANY, jsonEvent, type JSONEventData } from '@eventstore/db-client'
import type { ExpectedRevision, LedgerKeys } from '@ledger/event-store'
import {
  addressOf,
  byAppend,
  commandErrorOf,
  literal,
  readAllPage,
  readStreamPage,
  serverAt,
  type Recorded,
} from '@ledger/event-store/kurrentdb'

export interface KurrentVaultOptions {
  /** What the name of every stream begins with on a server that holds other ledgers too; nothing by default. */
  readonly prefix?: string
  /** How long an answer is waited for, in milliseconds; by default what the connection string says. */
  readonly patience?: number
  /** The ledger's own keys, where they come from another vault. */
  readonly copied?: LedgerKeys
}

export type Deleted = 'deleted'
const DELETED: Deleted = 'deleted'

/** `elsewhere`: the stream is not at the expected revision, and nothing was written. */
export type AppendAnswer = 'taken' | 'elsewhere' | Deleted

/** What the server is asked to do with streams of keys. Everything may be asked again: the second time changes nothing. */
export interface KeysServer {
  /** Host and port. */
  readonly place: string
  /** What may still be read of a stream; nothing where there is none. */
  read(stream: string): Promise<readonly Recorded[] | Deleted>
  last(stream: string): Promise<Recorded | undefined>
  append(stream: string, expected: ExpectedRevision, event: JSONEventData): Promise<AppendAnswer>
  /** Ends a stream for ever, also one that never was. */
  bury(stream: string): Promise<void>
  /** Nothing before a revision is read any more; the server's next scavenge takes it out of its files. */
  cutBefore(stream: string, revision: number): Promise<void>
  /** Everything that was ever written to the streams of keys and lies there still, in its order; after one of these, where one is given. */
  everything(after?: Recorded): AsyncIterable<Recorded>
  close(): void
}

const PAGE = 1000

/** @throws LogUnavailable, each of them, where the server does not answer in time */
export const keysServerAt = (connection: string, { prefix = '', patience: milliseconds }: KurrentVaultOptions): KeysServer => {
  const server = serverAt(addressOf(connection), milliseconds)
  const { credentials } = server.address

  const stretch = async (name: string, direction: 'forwards' | 'backwards', from: number | null, count: number) => {
    const patience = server.patience()
    return server.ask((line) => unlessDeleted(readStreamPage(line, name, { direction, count, from }, patience)), patience)
  }

  const lastOf = async (name: string): Promise<Recorded | undefined> => {
    const some = await stretch(name, 'backwards', null, 1)
    return some === DELETED ? undefined : some.found[0]
  }

  const appendTo = async (name: string, expected: ExpectedRevision, event: JSONEventData): Promise<AppendAnswer> => {
    const patience = server.patience()
    const asked = () => ({ stream: name, expected, events: [event], left: patience.left() })
    const taken = await server.ask((line) => unlessDeleted(byAppend(line, asked())), patience)
    return taken === DELETED ? DELETED : taken ? 'taken' : 'elsewhere'
  }

  const filter = { stream: `^${literal(prefix)}~key-[0-9a-f]{64}$` }
  const stretchAfter = async (last: Recorded | undefined) => {
    const patience = server.patience()
    const asked = { place: last?.place ?? null, direction: 'forwards', count: PAGE, filter } as const
    const { found, more } = await server.ask((line) => readAllPage(line, asked, patience), patience)
    // The one at the place itself comes again.
    const after = found.filter(({ place }) => place.commit !== last?.place.commit || place.prepare !== last.place.prepare)
    return { found: after.map((one) => ({ ...one, stream: one.stream.slice(prefix.length) })), more }
  }

  return {
    place: server.address.place,
    last: (stream) => lastOf(prefix + stream),
    append: (stream, expected, event) => appendTo(prefix + stream, expected, event),
    read: async (stream) => {
      const all: Recorded[] = []
      for (let from: number | null = null; ;) {
        const some = await stretch(prefix + stream, 'forwards', from, PAGE)
        if (some === DELETED) return DELETED
        all.push(...some.found)
        if (!some.more) return all
        from = (all.at(-1)?.revision ?? -1) + 1
      }
    },
    bury: async (stream) => {
      const patience = server.patience()
      const how = () => ({ expectedRevision: ANY, deadline: patience.left(), ...(credentials ? { credentials } : {}) }) as const
      await server.ask((line) => unlessDeleted(line.client.tombstoneStream(prefix + stream, how())), patience)
    },
    cutBefore: async (stream, revision) => {
      const about = `$$${prefix}${stream}`
      const event = jsonEvent({ id: randomUUID(), type: '$metadata', data: { $tb: revision }, metadata: new Uint8Array() })
      for (let expected: ExpectedRevision = 'no stream'; ;) {
        if ((await appendTo(about, expected, event)) !== 'elsewhere') return
        const there = await lastOf(about)
        if (!there) throw new Error(`stream ${stream}: the server takes no metadata of it, and shows none`)
        expected = there.revision
      }
    },
    everything: async function* (after) {
      let last = after
      for (let more = true; more;) {
        const stretch = await stretchAfter(last)
        yield* stretch.found
        last = stretch.found.at(-1) ?? last
        more = stretch.more
      }
    },
    close: server.close,
  }
}

const unlessDeleted = async <Answer>(answer: Promise<Answer>): Promise<Answer | Deleted> => {
  try {
    return await answer
  } catch (error) {
    if ((commandErrorOf(error) as { readonly type?: unknown }).type === 'stream-deleted') return DELETED
    throw error
  }
}
