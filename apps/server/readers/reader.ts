import { ReadModelsBehind, reopening } from '@ledger/projections'
import { parentPort, workerData } from 'node:worker_threads'
import { draw } from './draw.js'
import type { Drawing, ReaderData, Told, ToldError } from './messages.js'

/* A thread that draws pages. It opens the tables that the web thread has found, read-only, and is asked for one page at a time. */

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
const files = reopening((workerData as ReaderData).place)

const told = (error: unknown): ToldError => ({
  name: error instanceof Error ? error.name : 'Error',
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? error.stack : undefined,
  partnership: error instanceof ReadModelsBehind ? error.partnership : null,
})

const answer = (asked: Drawing): Told => {
  try {
    return { html: draw(files, asked) }
  } catch (error) {
    return { error: told(error) }
  }
}

port.on('message', (asked: Drawing) => port.postMessage(answer(asked)))
