import { parentPort, workerData } from 'node:worker_threads'
import type { Asked, FromWriter, ToWriter, WriterData } from './messages.js'
import { writing } from './writing.js'

/* The thread that writes the access log: what is asked for while one commit is on its way to the disk shares the next. */

/** A group is at most so large, so that nobody waits long for others. */
const MOST = 256

if (!parentPort) throw new Error('this file runs as a worker thread')
const port = parentPort
const log = writing((workerData as WriterData).file)
let waiting: Asked[] = []

const drain = (): void => {
  const group = waiting.splice(0, MOST)
  if (group.length > 0) {
    port.postMessage({ ids: group.map(({ id }) => id), ...log.append(group) } satisfies FromWriter)
    log.checkpoint()
  }
  if (waiting.length > 0) setImmediate(drain)
}

port.on('message', (asked: ToWriter) => {
  if (asked === 'close') {
    while (waiting.length > 0) drain()
    log.close()
    port.close()
    return
  }
  if (waiting.length === 0) setImmediate(drain)
  waiting = waiting.concat(asked)
})
