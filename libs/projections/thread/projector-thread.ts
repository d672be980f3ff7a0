import { LogUnavailable } from '@ledger/event-store'
import { Worker } from 'node:worker_threads'
import { PastNotMade } from '../read-models.js'
import type { Projector, Reached, Wanted } from '../projector.js'
import { TablesOutOfReach } from '../read-models.js'
import type { TablesState } from '../tables-state.js'
import { within } from '../within.js'
import type { Answers, Questions, Told } from './messages.js'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

/** A thread that ended is begun again after so many milliseconds. */
const BEGUN_AGAIN_AFTER = 1_000
/** Milliseconds that the thread has to say how far it is, and beyond a reader's own patience to say that it is late. */
const PATIENCE = 1_000
const GRACE = 100
/** Milliseconds that somebody waits for tables as at a date; they go on being made when he has left. */
const MAKING = 5_000

/**
 * A projector in a thread of its own, which follows the log from the start; it is begun again when it ends. Readers do not depend on it for
 * an answer: when it is silent, they are told that it is late.
 * @param entry the path of the compiled file that answers there
 * @param data what that file is started with
 */
export const projectorThread = (entry: string, data: object): Projector => {
  const open = new Map<number, Waiting>()
  const lastThere = new Map<string, string>()
  let lastState: readonly TablesState[] = []
  let [asked, isClosed, isGone] = [0, false, false]
  /** Once the thread that takes the place of one that ended is there. */
  let begun: Promise<void> = Promise.resolve()

  const start = (): Worker => {
    isGone = false
    const started = new Worker(entry, { workerData: data })
    started.on('message', ({ id, answer, error }: Told) => {
      const waiting = open.get(id)
      open.delete(id)
      if (open.size === 0) started.unref()
      if (error) waiting?.reject(errorFrom(error))
      else waiting?.resolve(answer as never)
    })
    let cause: unknown
    started.on('error', (error) => (cause = error))
    started.on('exit', (code) => {
      isGone = true
      const ended = new ThreadEnded(code, cause)
      if (!isClosed) process.emitWarning(ended.message, ended.name)
      failAll(ended)
      begun = new Promise((resolve) => {
        const again = (): void => {
          if (isClosed) return
          worker = start()
          resolve()
        }
        setTimeout(again, BEGUN_AGAIN_AFTER).unref()
      })
    })
    started.unref()
    return started
  }
  const failAll = (error: Error): void => {
    for (const { reject } of open.values()) reject(error)
    open.clear()
  }
  let worker = start()

  const ask = <What extends keyof Questions>(what: What, question: Questions[What]): Promise<Answers[What]> =>
    new Promise((resolve, reject) => {
      if (isGone) return reject(new ThreadEnded(null))
      asked += 1
      open.set(asked, { resolve, reject })
      worker.ref()
      worker.postMessage({ ...question, what, id: asked })
    })

  const late = (partnership: string): Reached => ({ is: 'late', asOf: lastThere.get(partnership) ?? null, why: 'the time ran out' })
  /** Whoever has the patience is answered by the thread that is begun next. */
  const reachedAfterAll = async (partnership: string, wanted: Wanted): Promise<Reached> => {
    const until = Date.now() + wanted.milliseconds
    for (let milliseconds = wanted.milliseconds; milliseconds > 0; milliseconds = until - Date.now()) {
      const answer = await ask('reach', { partnership, wanted: { ...wanted, milliseconds } }).catch((error: unknown) =>
        unlessEnded(error, null),
      )
      if (answer) return answer
      await begun
    }
    return late(partnership)
  }
  const reach = async (partnership: string, wanted: Wanted): Promise<Reached> => {
    const from = new Date().toISOString()
    const reached = await within(wanted.milliseconds + GRACE, reachedAfterAll(partnership, wanted), () => late(partnership))
    if (reached.is === 'there') lastThere.set(partnership, from)
    return reached
  }

  return {
    reach,
    past: (partnership, asAt) => {
      const notMade = (why: string) => Promise.reject(new PastNotMade(partnership, asAt, why))
      const answer = ask('past', { partnership, asAt }).catch((error: unknown) => {
        if (error instanceof ThreadEnded) return notMade(error.message)
        throw error instanceof Error && error.name === 'TablesOutOfReach' ? new TablesOutOfReach(partnership, error.message) : error
      })
      return within(MAKING, answer, () => notMade(`it takes more than ${MAKING / 1000} seconds`))
    },
    honourErasures: (milliseconds) => ask('honourErasures', { milliseconds }),
    state: async () => {
      const answer = ask('state', {}).catch((error: unknown) => unlessEnded(error, lastState))
      return (lastState = await within(PATIENCE, answer, () => lastState))
    },
    close: async () => {
      isClosed = true
      await ask('close', {}).catch(() => undefined)
      await worker.terminate()
    },
  }
}

class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'

  constructor(code: number | null, cause?: unknown) {
    const [how, why] = [code === null ? '' : ` with code ${code}`, saidBy(cause)]
    super(`the thread that keeps the tables up to date ended${how}${why}, and is being begun again`, { cause })
  }
}

/** The error of a thread is of no class of ours. */
const saidBy = (cause: unknown): string => {
  const message = typeof cause === 'object' && cause !== null && 'message' in cause ? cause.message : undefined
  return typeof message === 'string' ? ` (${message})` : ''
}

const unlessEnded = <Answer>(error: unknown, otherwise: Answer): Answer => {
  if (error instanceof ThreadEnded) return otherwise
  throw error
}

const errorFrom = ({ name, message }: NonNullable<Told['error']>): Error =>
  name === 'LogUnavailable' ? new LogUnavailable(message, 'not written', 5) : Object.assign(new Error(message), { name })
