import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { reached } from '../place.js'
import { appending, GroupFailed } from './appending.js'
import { checkpointing } from './checkpointing.js'
import { troubleOf } from './file-errors.js'
import { LOG_FILE } from './log-file.js'
import { marking } from './marking.js'
import { openChecked } from './open-checked.js'
import type { Asked, FromWriter, Outcome, Refused, ToWriter, WriterData } from './messages.js'

/* The thread that writes the log: what is asked for while one commit is on its way to the disk shares the next. */

/** A group is at most so large, so that nobody waits long for others. */
const MOST = { appends: 128, events: 1000 }

if (!parentPort) throw new Error('this file runs as a worker thread')
const port = parentPort
const { folder, saltKey } = workerData as WriterData
const file = join(folder, LOG_FILE)
let waiting: Asked[] = []
let stopped: Extract<Refused, { readonly why: 'unavailable' }> | null = null

const opened = () => {
  const db = openChecked(folder, saltKey)
  return { db, append: appending(db, saltKey), mark: marking(db, folder), checkpoint: checkpointing(db) }
}
let log: ReturnType<typeof opened> | undefined

const tell = (asked: readonly Asked[], outcomes: readonly Outcome[], group: number): void => {
  const answers = asked.map(({ id }, index) => [id, outcomes[index] as Outcome] as const)
  port.postMessage({ answers, group, stopped: stopped && stopped.message } satisfies FromWriter)
}

const nextGroup = (): Asked[] => {
  let [appends, events] = [0, 0]
  for (const one of waiting) {
    events += one.events.length
    if (appends > 0 && (appends === MOST.appends || events > MOST.events)) break
    appends += 1
  }
  return waiting.splice(0, appends)
}

const stopFor = (refused: Refused): void => {
  if (refused.why !== 'unavailable') return
  stopped = { ...refused, outcome: 'not written' }
  log?.mark.stop()
}

/** Everybody has been answered; what goes wrong here concerns those who come next. */
const checkpoint = (): void => {
  try {
    log?.checkpoint()
  } catch (error) {
    const { refused, stop } = troubleOf(error, false, file)
    if (!stop) return
    stopFor(refused)
    tell([], [], 0)
  }
}

const appendGroup = (group: readonly Asked[]): void => {
  try {
    log ??= opened()
    reached('before append')
    const outcomes = log.append(group)
    reached('stored')
    tell(group, outcomes, group.length)
    log.mark.grown()
  } catch (error) {
    const [cause, committing] = error instanceof GroupFailed ? [error.cause, error.committing] : [error, false]
    const { refused, stop } = troubleOf(cause, committing, file)
    if (stop) stopFor(refused)
    tell(
      group,
      group.map(() => ({ refused })),
      0,
    )
  }
}

const drain = (): void => {
  const group = nextGroup()
  if (group.length === 0) return
  const refused = stopped
  if (refused === null) {
    appendGroup(group)
    checkpoint()
  } else
    tell(
      group,
      group.map(() => ({ refused })),
      0,
    )
  if (waiting.length > 0) setImmediate(drain)
}

const close = async (): Promise<void> => {
  while (waiting.length > 0) drain()
  if (stopped === null) await log?.mark.close()
  log?.db.close()
  port.close()
}

port.on('message', (asked: ToWriter) => {
  if (asked === 'close') return void close()
  if (waiting.length === 0) setImmediate(drain)
  waiting = waiting.concat(asked)
})
