import { EventIdsReused, LogUnavailable, WrongExpectedRevision, type Appended, type EventStore } from '@ledger/event-store'
import type { Meters } from './meters.js'

/** The last append that found the log unavailable, while none has been stored since. */
export interface WritesRefused {
  readonly since: number
  readonly why: string
}

export interface WatchedLog {
  readonly store: EventStore
  /** Nothing while appends are stored. */
  writesRefused(): WritesRefused | null
}

/** The same log, whose appends are counted and timed. */
export const watchedLog = (log: EventStore, meters: Meters): WatchedLog => {
  let refused: WritesRefused | null = null

  const counted = async (append: () => Promise<Appended>): Promise<Appended> => {
    const [stop, waiting] = [meters.appendSeconds.startTimer(), meters.appendsWaiting]
    waiting.inc()
    try {
      const appended = await append()
      refused = null
      meters.appends.inc({ outcome: 'stored' })
      return appended
    } catch (error) {
      if (error instanceof LogUnavailable) refused = { since: refused?.since ?? Date.now(), why: error.message }
      meters.appends.inc({ outcome: outcomeOf(error) })
      throw error
    } finally {
      waiting.dec()
      stop()
    }
  }

  return {
    store: {
      append: (stream, expected, events) => counted(() => log.append(stream, expected, events)),
      readStream: (stream, how) => log.readStream(stream, how),
      readAll: (how) => log.readAll(how),
      subscribe: (how, handle) => log.subscribe(how, handle),
      head: () => log.head(),
      lastPositionOn: (day) => log.lastPositionOn(day),
      leafAt: (position) => log.leafAt(position),
      close: () => log.close(),
    },
    writesRefused: () => refused,
  }
}

const outcomeOf = (error: unknown): 'overtaken' | 'unavailable' | 'failed' => {
  if (error instanceof LogUnavailable) return 'unavailable'
  return error instanceof WrongExpectedRevision || error instanceof EventIdsReused ? 'overtaken' : 'failed'
}
