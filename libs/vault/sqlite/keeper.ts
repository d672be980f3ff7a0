import { parentPort, workerData } from 'node:worker_threads'
import { troubleOf } from '@ledger/event-store/sqlite'
import { keeping } from './keeping.js'
import { openKeysFile } from './open-file.js'
import type { Asked, Failure, KeeperData, Told } from './messages.js'

/* The thread that writes keys: what is asked for while one commit is on its way to the disk shares the next. */

if (!parentPort) throw new Error('this file runs as a worker thread')
const port = parentPort
const { folder, ...first } = workerData as KeeperData
const db = openKeysFile(folder)
const keys = keeping(db, first)
/** Why nothing more is written, after an error of the disk: see the writer of the log. */
let stopped: Failure | undefined
let waiting: Extract<Asked, { readonly what: 'make' }>[] = []

const tell = (told: Told): void => port.postMessage(told)
const fail = (id: number, error: unknown): void => tell({ id, error: failureOf(error) })

/** Whether the keys are in the file matters to nobody: without its key the event was not appended, and who asks again gets the key that is there. */
const failureOf = (error: unknown): Failure => {
  const { refused, stop } = troubleOf(error, false, db.name)
  if (refused.why !== 'unavailable')
    return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) }
  const failure = { name: 'LogUnavailable', message: refused.message, retryAfter: refused.retryAfter }
  if (stop) stopped = failure
  return failure
}

const makeWaiting = (): void => {
  const asked = waiting
  waiting = []
  if (asked.length === 0) return
  if (stopped) {
    for (const { id } of asked) tell({ id, error: stopped })
    return
  }
  try {
    const made = keys.make(asked.map(({ names }) => names))
    asked.forEach(({ id }, index) => tell({ id, keys: made[index] ?? new Map() }))
  } catch (error) {
    for (const { id } of asked) fail(id, error)
  }
}

const answer = (id: number, work: () => void): void => {
  makeWaiting()
  try {
    work()
    tell({ id })
  } catch (error) {
    fail(id, error)
  }
}

port.on('message', (asked: Asked) => {
  if (asked.what === 'erase') answer(asked.id, () => keys.erase(asked.names))
  else if (asked.what === 'take') answer(asked.id, () => keys.take(asked.keys))
  else if (asked.what === 'rewrap') answer(asked.id, () => keys.rewrap(asked.master))
  else if (asked.what === 'close') {
    answer(asked.id, () => db.close())
    port.close()
  } else if (waiting.push(asked) === 1) setImmediate(makeWaiting)
})
