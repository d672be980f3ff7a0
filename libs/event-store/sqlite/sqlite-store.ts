import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { leafOf } from '../leaf.js'
import { readAll, readStream, type Log } from '../log.js'
import type { EventStore, StoreOptions, Subscription } from '../store.js'
import { subscription } from '../subscription.js'
import { refuseLostLog, refuseOtherThanMarked } from './against-mark.js'
import { appending } from './appending.js'
import { LOG_FILE } from './log-file.js'
import { marking } from './marking.js'
import { openFile } from './open-file.js'
import { reading } from './reading.js'
import { watching } from './watching.js'

/** The log in the file `ledger.db` of a data folder, which is made where there is none. Several processes may have it open, each appending. */
export const openSqliteStore = async (folder: string, options: StoreOptions): Promise<EventStore> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseLostLog(folder)
  const file = join(folder, LOG_FILE)
  const db = openFile(file)
  const subscriptions = new Set<Subscription>()
  const { lastPositionOn, leafAt, ...questions } = reading(db)
  const { grown, watch } = watching(db)
  const log: Log = { ...questions, watch }
  const append = appending(db, options)

  const first = questions.streamPage('~ledger', { from: 0, direction: 'forwards', limit: 1 })[0]
  if (first && leafAt(first.position) !== leafOf(first, options.saltKey).toString('hex')) {
    db.close()
    throw new Error(`${file} was not written with these keys: keys.db beside it belongs to another ledger`)
  }
  try {
    refuseOtherThanMarked(db, folder, options.saltKey)
  } catch (error) {
    db.close()
    throw error
  }
  const mark = marking(db, folder)
  mark.grown()

  return {
    append: async (...all) => {
      const appended = append(...all)
      grown()
      mark.grown()
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
      mark.close()
      db.close()
    },
  }
}
