import { mkdirSync } from 'node:fs'
import { writing, type Written } from '../append.js'
import { readAll, readStream, type Log } from '../log.js'
import { instantOf } from '../recorded-at.js'
import type { EventStore, ExpectedRevision, NewEvent, StoreOptions, Subscription } from '../store.js'
import { subscription } from '../subscription.js'
import { untilClosed } from '../until-closed.js'
import { emptyWal } from './checkpointing.js'
import { marking } from './marking.js'
import type { Sent } from './messages.js'
import { openChecked } from './open-checked.js'
import { reading } from './reading.js'
import { watching } from './watching.js'
import { writerThread } from './writer-thread.js'

/**
 * The log in the file `ledger.db` of a data folder, which is made where there is none. Several processes may have it open, each appending. Appends
 * are a thread's work; readings are of this thread, which never writes.
 */
export const openSqliteStore = async (folder: string, options: StoreOptions): Promise<EventStore> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { clock, saltKey, onGroup = () => undefined } = options
  const db = openChecked(folder, saltKey)
  emptyWal(db)
  await marking(db, folder).close()
  db.pragma('query_only = ON')
  const writer = writerThread({ folder, saltKey }, onGroup)
  const subscriptions = new Set<Subscription>()
  const { lastPositionOn, leafAt, ...questions } = reading(db)
  const { grown, watch } = watching(db)
  const log: Log = { ...questions, watch }

  return untilClosed({
    append: async (stream, expected, events) => {
      const now = instantOf(clock)
      const appended = await writer.append({ stream, expected, now, events: (await inTurns(stream, expected, events)).map(sent) })
      grown()
      return appended
    },
    readStream: (stream, how = {}) => readStream(log, stream, how),
    readAll: (how = {}) => readAll(log, how),
    subscribe: (how, handle) => {
      const started = subscription(log, how, handle)
      subscriptions.add(started)
      return started
    },
    head: async () => log.head(),
    lastPositionOn: async (day) => lastPositionOn(day),
    leafAt: async (position) => leafAt(position) ?? null,
    close: async () => {
      await Promise.all([...subscriptions].map((one) => one.stop()))
      await writer.close()
      db.close()
    },
  })
}

/** A large append lets other work in between. */
const inTurns = async (stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<readonly Written[]> => {
  const steps = writing(stream, expected, events)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await new Promise((resolve) => void setImmediate(resolve))
  }
}

const sent = ({
  event: {
    id,
    type,
    version,
    meta: { command },
  },
  fields,
  ...texts
}: Written): Sent => ({
  ...{ id, type, version, commandHash: command.hash, fields: fields.flat() },
  ...texts,
})
