import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { AccessLogUnavailable } from '../access-log.js'
import type { AccessEntry, RefusedSignIn } from '../record.js'
import type { Asked, FromWriter, Refusal, ToWriter, WriterData } from './messages.js'

interface Waiting {
  readonly resolve: (written: { readonly seq: number }) => void
  readonly reject: (error: Error) => void
}

/** The thread that writes, started with the first record; it keeps the process alive only while a record is on its way. */
export const writerThread = (data: WriterData) => {
  const open = new Map<number, Waiting>()
  let worker: Worker | undefined
  let [asked, outbox] = [0, [] as Asked[]]
  let trouble: string | null = null

  const start = (): Worker => {
    const script = createRequire(import.meta.url).resolve('@ledger/access/access-log/sqlite/writer')
    const started = new Worker(script, { workerData: data, execArgv: [] })
    started.on('message', heard)
    started.on('error', (error) => lost(started, error))
    started.on('exit', () => lost(started))
    return started
  }

  const refuse = (ids: readonly number[], { message, retryAfter }: Refusal, cause?: unknown): void => {
    trouble = message
    for (const id of ids) {
      open.get(id)?.reject(new AccessLogUnavailable(message, retryAfter, { cause }))
      open.delete(id)
    }
  }

  const lost = (ended: Worker, cause?: unknown): void => {
    if (worker !== ended) return
    worker = undefined
    outbox = []
    if (open.size > 0)
      refuse([...open.keys()], { message: `${data.file}: the thread that writes it ended before it answered`, retryAfter: 1 }, cause)
  }

  const heard = (told: FromWriter): void => {
    if ('refused' in told) refuse(told.ids, told.refused)
    else {
      trouble = null
      told.ids.forEach((id, place) => {
        open.get(id)?.resolve({ seq: told.first + place })
        open.delete(id)
      })
    }
    if (open.size === 0) worker?.unref()
  }

  const send = (): void => {
    const together = outbox
    outbox = []
    if (together.length > 0) worker?.postMessage(together satisfies ToWriter)
  }

  return {
    record: (entry: AccessEntry | RefusedSignIn, now: string): Promise<{ readonly seq: number }> =>
      new Promise((resolve, reject) => {
        worker ??= start()
        asked += 1
        if (open.size === 0) worker.ref()
        open.set(asked, { resolve, reject })
        if (outbox.push({ id: asked, now, entry }) === 1) setImmediate(send)
      }),
    trouble: (): string | null => trouble,
    /** Resolves when everything asked for was answered and the thread has ended. */
    close: (): Promise<void> =>
      new Promise((resolve) => {
        if (!worker) return resolve()
        send()
        worker.ref()
        worker.on('exit', () => resolve())
        worker.postMessage('close' satisfies ToWriter)
      }),
  }
}
