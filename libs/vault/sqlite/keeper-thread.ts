import { LogUnavailable } from '@ledger/event-store'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { KeysDiffer, MasterKeyReplaced, WrongMasterKey, type KeysByName } from '../vault.js'
import type { Asked, Failure, KeeperData, Told } from './messages.js'

/** What is asked of the thread, without the number that tells one question from another. */
type Question = Asked extends infer One ? (One extends Asked ? Omit<One, 'id'> : never) : never

interface Waiting {
  readonly resolve: (keys: KeysByName) => void
  readonly reject: (error: Error) => void
}

/** The thread that writes keys, started with the first question; it keeps the process alive only while a question is open. */
export const keeperThread = (data: KeeperData) => {
  const open = new Map<number, Waiting>()
  let [worker, asked] = [undefined as Worker | undefined, 0]

  const start = (): Worker => {
    const started = new Worker(createRequire(import.meta.url).resolve('@ledger/vault/sqlite/keeper'), { workerData: data })
    const failAll = (cause: Error): void => {
      worker = undefined
      const error = new LogUnavailable(`${data.folder}: keys cannot be made: ${cause.message}`, 'not written', 1, { cause })
      for (const { reject } of open.values()) reject(error)
      open.clear()
    }
    started.on('message', ({ id, keys, error }: Told) => {
      const waiting = open.get(id)
      open.delete(id)
      if (open.size === 0) started.unref()
      if (error) waiting?.reject(errorFrom(error, data.folder))
      else waiting?.resolve(keys ?? new Map())
    })
    started.on('error', failAll)
    started.on('exit', (code) => failAll(new Error(`the thread that keeps keys ended with code ${code}`)))
    return started
  }

  const ask = (question: Question): Promise<KeysByName> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      asked += 1
      open.set(asked, { resolve, reject })
      worker.ref()
      worker.postMessage({ ...question, id: asked })
    })

  return {
    ask,
    close: async (): Promise<void> => {
      if (worker) await ask({ what: 'close' })
    },
  }
}

const errorFrom = ({ name, message, retryAfter }: Failure, where: string): Error => {
  if (name === 'LogUnavailable') return new LogUnavailable(message, 'not written', retryAfter ?? 30)
  if (name === 'MasterKeyReplaced') return new MasterKeyReplaced(where)
  if (name === 'KeysDiffer') return new KeysDiffer(where)
  if (name === 'WrongMasterKey') return new WrongMasterKey(where)
  return new Error(message)
}
