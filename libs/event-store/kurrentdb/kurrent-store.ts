import { leafOf } from '../leaf.js'
import type { EventStore, StoreOptions, Subscription } from '../store.js'
import { untilClosed } from '../until-closed.js'
import { addressOf } from './address.js'
import { byAppend, byBatchAppend } from './append-call.js'
import { appending } from './appending.js'
import { following as followingOf } from './following.js'
import { fromServer } from './kept.js'
import { serverAt, type Server } from './line.js'
import { logReading } from './log-reading.js'
import { streamReading } from './stream-reading.js'
import { subscription } from './subscribing.js'
import { watching as watchingOf } from './watching.js'
import { readStreamPage } from './wire.js'

export interface KurrentOptions extends StoreOptions {
  /** What the name of every stream begins with on a server that holds other ledgers too; nothing by default. */
  readonly prefix?: string
  /** How long an answer is waited for, in milliseconds; by default what the connection string says. */
  readonly patience?: number
  /** Appends by BatchAppend, which is known without a user alone; only to try that the server takes both alike. */
  readonly batched?: boolean
  /** How many events are asked for at a time, 500 unless told; fewer only to try what happens where one answer ends and the next begins. */
  readonly page?: number
}

/**
 * The log on a server of EventStoreDB or KurrentDB, 23.10 or later, named by its connection string. Several processes may have it open, each appending.
 * @throws LogUnavailable where the server does not answer
 */
export const openKurrentStore = async (connection: string, options: KurrentOptions): Promise<EventStore> => {
  const { clock, saltKey, prefix = '', patience, batched = false, page = 500 } = options
  const address = addressOf(connection)
  const server = serverAt(address, patience)
  try {
    await refuseOtherKeys(server, prefix, saltKey)
  } catch (error) {
    server.close()
    throw error
  }

  const following = followingOf(server, prefix, 2 * page)
  const streams = streamReading(server, prefix, following, page)
  const reading = logReading(server, prefix, following, page)
  const watching = watchingOf(server, prefix)
  const append = appending({ server, prefix, following, streams, call: batched ? byBatchAppend : byAppend, clock, saltKey })
  const subscriptions = new Set<Subscription>()

  return untilClosed({
    append: async (...all) => {
      const appended = await append(...all)
      watching.grown()
      return appended
    },
    readStream: (stream, how = {}) => streams.read(stream, how),
    readAll: (how = {}) => reading.read(how),
    subscribe: (how, handle) => {
      const started = subscription({ server, following, reading, watching, atATime: page }, how, handle)
      subscriptions.add(started)
      return started
    },
    head: async () => {
      await following.caughtUp()
      return following.times.head
    },
    lastPositionOn: async (day) => {
      await following.caughtUp()
      return following.times.lastPositionOn(day)
    },
    leafAt: (position) => reading.leafAt(position, saltKey),
    close: async () => {
      await Promise.all([...subscriptions].map((one) => one.stop()))
      server.close()
    },
  })
}

const refuseOtherKeys = async (server: Server, prefix: string, saltKey: Uint8Array): Promise<void> => {
  const patience = server.patience()
  const asked = { from: 0, direction: 'forwards', count: 1 } as const
  const { found } = await server.ask((line) => readStreamPage(line, `${prefix}~ledger`, asked, patience), patience)
  const [first] = found
  const founded = first && fromServer(prefix, first)
  if (founded && founded.leaf !== leafOf(founded, saltKey).toString('hex')) {
    throw new Error(`the log at ${server.address.place} was not written with these keys: the vault belongs to another ledger`)
  }
}
