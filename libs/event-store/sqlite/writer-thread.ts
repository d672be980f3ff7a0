import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { EventIdsReused, LogUnavailable, WrongExpectedRevision } from '../append-errors.js'
import type { Appended } from '../store.js'
import type { Asked, FromWriter, Incoming, Refused, ToWriter, WriterData } from './messages.js'

interface Waiting {
  readonly asked: Asked
  readonly resolve: (appended: Appended) => void
  readonly reject: (error: Error) => void
}

/** The thread that appends, started with the first append; it keeps the process alive only while an append is open. */
export const writerThread = (data: WriterData, onGroup: (appends: number) => void) => {
  const open = new Map<number, Waiting>()
  let worker: Worker | undefined
  let [asked, stopped, outbox] = [0, null as string | null, [] as Asked[]]

  const start = (): Worker => {
    // NODE_OPTIONS hold for the thread too; what this process was started with on its command line may be no thread's business, such as --eval.
    const script = createRequire(import.meta.url).resolve('@ledger/event-store/sqlite/writer')
    const started = new Worker(script, { workerData: data, execArgv: [] })
    started.on('message', heard)
    started.on('error', (error) => lost(started, error))
    started.on('exit', () => lost(started))
    return started
  }

  /** What the thread was asked for, and did not answer, may be in the log or not. */
  const lost = (ended: Worker, cause?: unknown): void => {
    if (worker !== ended) return
    worker = undefined
    for (const { asked: one, reject } of open.values())
      reject(new LogUnavailable(`stream ${one.stream}: the thread that writes the log ended before it answered`, 'unknown', 1, { cause }))
    open.clear()
    outbox = []
  }

  const heard = ({ answers, group, stopped: why }: FromWriter): void => {
    stopped ??= why
    for (const [id, outcome] of answers) {
      const waiting = open.get(id)
      open.delete(id)
      if (!waiting) continue
      if ('appended' in outcome) waiting.resolve(outcome.appended)
      else waiting.reject(errorFrom(outcome.refused, waiting.asked))
    }
    if (open.size === 0) worker?.unref()
    if (group > 0) onGroup(group)
  }

  const send = (): void => {
    const [together, to] = [outbox, worker]
    outbox = []
    if (together.length > 0) to?.postMessage(together satisfies ToWriter)
  }

  return {
    append: (incoming: Incoming): Promise<Appended> =>
      new Promise((resolve, reject) => {
        if (stopped !== null) throw new LogUnavailable(stopped, 'not written', 60)
        worker ??= start()
        asked += 1
        const one = { ...incoming, id: asked }
        if (open.size === 0) worker.ref()
        open.set(asked, { asked: one, resolve, reject })
        if (outbox.push(one) === 1) setImmediate(send)
      }),
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

const errorFrom = (refused: Refused, { stream, expected }: Incoming): Error => {
  switch (refused.why) {
    case 'elsewhere':
      return new WrongExpectedRevision(stream, expected, refused.actual)
    case 'reused':
      return new EventIdsReused(stream, refused.ids)
    case 'unavailable':
      return new LogUnavailable(refused.message, refused.outcome, refused.retryAfter)
    case 'other':
      return Object.assign(new Error(refused.message), { name: refused.name })
  }
}
