import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '@ledger/kernel'
import type { Database } from 'better-sqlite3'
import type { AccessLog } from '../access-log.js'
import { openForReading } from './open-file.js'
import { reading } from './reading.js'
import { ACCESS_LOG_FILE } from './schema.js'
import { writerThread } from './writer-thread.js'

export interface AccessLogPlace {
  /** The data folder, which must be there. */
  readonly folder: string
  readonly clock: Clock
}

/**
 * The access log in the file `access.db` of a data folder, made with the first record. Several processes may have it open, each recording. Records are a
 * thread's work; readings are of this thread, which never writes.
 */
export const openAccessLog = ({ folder, clock }: AccessLogPlace): AccessLog => {
  const file = join(folder, ACCESS_LOG_FILE)
  const writer = writerThread({ file })
  let db: Database | undefined

  /** Opened when it is asked for the first time and there is one. */
  const ask = <Answer>(question: (of: ReturnType<typeof reading>) => Answer, whenNone: Answer): Answer => {
    if (!db && !existsSync(file)) return whenNone
    db ??= openForReading(file)
    return question(reading(db))
  }

  return {
    record: (entry) => writer.record(entry, clock()),
    of: (partnership, asked) => ask((log) => log.of(partnership, asked), { records: [], next: null }),
    readersOf: (partnership, reviewId) => ask((log) => log.readersOf(partnership, reviewId), []),
    refusedSignIns: (partnership, from) => ask((log) => log.refusedSignIns(partnership, from), []),
    refusedSignInsTo: (partnership, who) => ask((log) => log.refusedSignInsTo(partnership, who), []),
    head: () => ask((log) => log.head(), null),
    nodeId: () => ask((log) => log.nodeId(), null),
    hashAt: (seq) => ask((log) => log.hashAt(seq), null),
    trouble: () => writer.trouble(),
    close: async () => {
      await writer.close()
      db?.close()
    },
  }
}
