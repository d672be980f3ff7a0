import { reached } from '@ledger/event-store'
import type { Envelope } from '@ledger/kernel'
import { ERASED_WORDS, erasureStarted, type ErasureStarted } from '@ledger/vault'
import { checkpointOf, writeCheckpoint, type Checkpoint } from './checkpoint.js'
import { openForReading, prepared, type Connection } from './connection.js'
import { emptied } from './emptied.js'
import { UnknownEvent } from './known-events.js'
import type { Log } from './log.js'

/** The place of a checkpoint that tells how far erasures have been honoured; no partnership's, for these have no tilde. */
const HONOURED = '~erasures'

/** Names of destroyed keys: a word under one of them is never written again, whoever still holds it in memory. */
export const erasedTable = 'CREATE TABLE IF NOT EXISTS erased (key_name TEXT PRIMARY KEY) WITHOUT ROWID;'

const remember = 'INSERT OR IGNORE INTO erased (key_name) VALUES (:keyName)'
const dropText = `UPDATE texts SET text = '${ERASED_WORDS}' WHERE ref = :keyName`
const dropName = `UPDATE directory SET name = '${ERASED_WORDS}' WHERE 'person:' || person_id = :keyName`

/** What a file has to do before anything is read from it, or written in it. */
export interface Duty {
  /** Of the file at a path; `identity` tells it from another that had the name before. */
  isDone(path: string, identity: string): Promise<boolean>
  fulfil(connection: Connection): Promise<void>
}

/**
 * A file of words that is behind the last erasure of the log (its process was down, or it was put back from a copy) drops those words before
 * anything is served from it. It keeps which erasure it honoured last, and that only once no byte of the words is left in it: who dies before does
 * it again.
 */
export const erasures = (log: Log): Duty => {
  const last = lastErasure(log)
  let seen: string | undefined
  return {
    isDone: async (path, identity) => {
      const due = (await last())?.position
      if (due === undefined || seen === `${identity} ${due}`) return true
      if (honouredAt(path) < due) return false
      seen = `${identity} ${due}`
      return true
    },
    fulfil: async (connection) => {
      connection.exec(erasedTable)
      const due = await startedAfter(log, honoured(connection)?.position ?? null)
      const newest = due.at(-1)
      if (!newest) return
      const checkpoint = await log.checkpoint(HONOURED, newest)
      drop(connection, due)
      reached('in forget')
      emptied(connection)
      reached('in forget')
      writeCheckpoint(connection, checkpoint)
    },
  }
}

const honouredAt = (path: string): string => {
  const connection = openForReading(path)
  try {
    return honoured(connection)?.position ?? ''
  } finally {
    connection.close()
  }
}

const honoured = (connection: Connection): Checkpoint | undefined => checkpointOf(connection, HONOURED)

const drop = (connection: Connection, due: readonly Envelope<ErasureStarted>[]): void =>
  connection
    .transaction(() => {
      for (const keyName of due.flatMap(({ data }) => data.keyNames))
        for (const sql of [remember, dropText, dropName]) prepared(connection, sql).run({ keyName })
    })
    .immediate()

/** Follows the log as it grows; each call reads only what has come since the one before. */
const lastErasure = (log: Log): (() => Promise<Envelope | undefined>) => {
  let [found, read] = [undefined as Envelope | undefined, null as string | null]
  return async () => {
    const head = await log.store.head()
    if (head === read) return found
    for (const event of await startedAfter(log, read)) if (found === undefined || event.position > found.position) found = event
    read = head
    return found
  }
}

const startedAfter = async (log: Log, after: string | null): Promise<readonly Envelope<ErasureStarted>[]> => {
  const found: Envelope<ErasureStarted>[] = []
  for await (const event of log.store.readAll({ after, filter: { types: [erasureStarted.type] } })) {
    if (event.version > erasureStarted.version) throw new UnknownEvent(event, erasureStarted)
    found.push(event as Envelope<ErasureStarted>)
  }
  return found
}
