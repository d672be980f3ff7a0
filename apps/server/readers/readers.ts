import { ReadModelsBehind, TablesOutOfReach, type Place } from '@ledger/projections'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { PageName } from './drawn-pages.js'
import type { Drawing, ReaderData, Told, ToldError } from './messages.js'

/** Threads that draw pages, so that no other request waits meanwhile. */
export interface Readers {
  /** The page as HTML; null where there is no such thing to show. @throws ReadModelsBehind, PageNotDrawn */
  draw<Name extends PageName>(drawing: Drawing<Name>): Promise<string | null>
  close(): Promise<void>
}

export interface ReadersOptions {
  /** How many at most; each is started when those before it are at work. */
  readonly threads?: number
  /** Milliseconds that a page may take, and that it may wait for its turn. */
  readonly patience?: number
  /** The path of the compiled file that draws there. */
  readonly entry?: string
}

/** The thread that drew the page ended or took too long. Nothing is wrong with what is recorded; it can be asked for again. */
export class PageNotDrawn extends Error {
  override readonly name = 'PageNotDrawn'

  constructor(page: PageName, why: string) {
    super(`the page ${page} was not drawn: ${why}; ask for it again`)
  }
}

interface Job {
  readonly drawing: Drawing
  readonly resolve: (html: string | null) => void
  readonly reject: (error: Error) => void
  patience: NodeJS.Timeout
}

interface Reader {
  readonly worker: Worker
  at: Job | undefined
}

/** Threads are started when a page is asked for, are told of one page at a time, and are begun again when they end; the first idle one is asked. */
export const openReaders = (place: Place, { threads = 2, patience = 30_000, entry = reader() }: ReadersOptions = {}): Readers => {
  const readers: Reader[] = []
  const waiting: Job[] = []
  let isClosed = false

  const settle = (reader: Reader, told: Told): void => {
    const job = reader.at
    reader.at = undefined
    reader.worker.unref()
    clearTimeout(job?.patience)
    if ('error' in told) job?.reject(errorFrom(told.error))
    else job?.resolve(told.html)
    next()
  }
  const gone = (reader: Reader, why: string): void => {
    const place = readers.indexOf(reader)
    if (place === -1) return
    readers.splice(place, 1)
    clearTimeout(reader.at?.patience)
    reader.at?.reject(new PageNotDrawn(reader.at.drawing.page, why))
    next()
  }
  const start = (): Reader => {
    const data: ReaderData = { place }
    const worker = new Worker(entry, { workerData: data })
    const reader: Reader = { worker, at: undefined }
    worker.on('message', (told: Told) => settle(reader, told))
    worker.on('error', (error) => gone(reader, error.message))
    worker.on('exit', (code) => gone(reader, `its thread ended with code ${code}`))
    worker.unref()
    readers.push(reader)
    return reader
  }
  const idle = (): Reader | undefined => readers.find(({ at }) => at === undefined) ?? (readers.length < threads ? start() : undefined)
  const next = (): void => {
    const reader = waiting.length > 0 && !isClosed ? idle() : undefined
    const job = reader && waiting.shift()
    if (!reader || !job) return
    reader.at = job
    clearTimeout(job.patience)
    job.patience = setTimeout(() => {
      gone(reader, `it took longer than ${patience} milliseconds`)
      void reader.worker.terminate()
    }, patience)
    reader.worker.ref()
    reader.worker.postMessage(job.drawing)
  }
  const giveUp = (job: Job): void => {
    waiting.splice(waiting.indexOf(job), 1)
    job.reject(new PageNotDrawn(job.drawing.page, `every thread was at work for ${patience} milliseconds`))
  }

  return {
    draw: (drawing) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new PageNotDrawn(drawing.page, 'the server is being stopped'))
        const job: Job = { drawing, resolve, reject, patience: setTimeout(() => giveUp(job), patience) }
        waiting.push(job)
        next()
      }),
    close: async () => {
      isClosed = true
      for (const job of waiting.splice(0)) {
        clearTimeout(job.patience)
        job.reject(new PageNotDrawn(job.drawing.page, 'the server is being stopped'))
      }
      await Promise.all(readers.map(({ worker }) => worker.terminate()))
    },
  }
}

const reader = (): string => createRequire(import.meta.url).resolve('@ledger/server/reader')

const errorFrom = ({ name, message, stack, partnership }: ToldError): Error =>
  Object.assign(sameKind(name, message, partnership), { name, message, ...(stack === undefined ? {} : { stack }) })

const sameKind = (name: string, message: string, partnership: string | null): Error => {
  if (partnership === null) return new Error(message)
  return name === 'TablesOutOfReach' ? new TablesOutOfReach(partnership, message) : new ReadModelsBehind(partnership, null, null)
}
