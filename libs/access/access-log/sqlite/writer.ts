import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { troubleOf } from '@ledger/event-store/sqlite'
import { appending } from './appending.js'
import type { Asked, FromWriter, Refusal, ToWriter, WriterData } from './messages.js'
import { openForWriting } from './open-file.js'

/* The thread that writes the access log: what is asked for while one commit is on its way to the disk shares the next. */

/** A group is at most so large, so that nobody waits long for others. */
const MOST = 256

if (!parentPort) throw new Error('this file runs as a worker thread')
const port = parentPort
const { file } = workerData as WriterData
let waiting: Asked[] = []
let stopped: Refusal | undefined

const opened = () => {
  const db = openForWriting(file)
  return { db, append: appending(db), ino: statSync(file).ino }
}
let log: ReturnType<typeof opened> | undefined

/** What is written to a file that lies in no folder any more is lost when the process ends. */
const refuseExchanged = (ino: number): void => {
  if (statSync(file, { throwIfNoEntry: false })?.ino === ino) return
  stopped = {
    message: `${file}: it was taken away or exchanged while it was written to; put it back, then start the ledger again`,
    retryAfter: 60,
  }
}

const refusalOf = (error: unknown): Refusal => {
  const { refused, stop } = troubleOf(error, false, file)
  const refusal = { message: refused.why === 'unavailable' || refused.why === 'other' ? refused.message : file, retryAfter: 30 }
  if (stop) stopped = refusal
  return refusal
}

const answerTo = (group: readonly Asked[]): FromWriter => {
  const ids = group.map(({ id }) => id)
  try {
    log ??= opened()
    refuseExchanged(log.ino)
    return stopped ? { ids, refused: stopped } : { ids, first: log.append(group) }
  } catch (error) {
    return { ids, refused: refusalOf(error) }
  }
}

const drain = (): void => {
  const group = waiting.splice(0, MOST)
  if (group.length > 0) port.postMessage(answerTo(group))
  if (waiting.length > 0) setImmediate(drain)
}

port.on('message', (asked: ToWriter) => {
  if (asked === 'close') {
    while (waiting.length > 0) drain()
    log?.db.close()
    port.close()
    return
  }
  if (waiting.length === 0) setImmediate(drain)
  waiting = waiting.concat(asked)
})
