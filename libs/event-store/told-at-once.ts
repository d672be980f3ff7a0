import { setTimeout as pause } from 'node:timers/promises'
import { LogUnavailable } from './append-errors.js'
import type { EventStore } from './store.js'

/** How long after a failure it is asked whether the log answers again, in milliseconds. */
const ASK_AGAIN = 200

/**
 * The same log; while it is known not to answer, whoever asks is told so at once, and so is whoever was waiting when it became known. One request
 * asks many questions, and each of them would wait anew. In the background the log is asked until it answers again.
 */
export const toldAtOnce = (store: EventStore): EventStore => {
  const waiting = new Set<(error: Error) => void>()
  let away: LogUnavailable | undefined
  let closed = false

  const refusal = ({ message, retryAfter }: LogUnavailable): LogUnavailable => new LogUnavailable(message, 'not written', retryAfter)
  const isAway = (error: LogUnavailable): void => {
    if (away) return
    away = error
    for (const leave of waiting) leave(refusal(error))
    void askedUntilItAnswers()
  }
  const askedUntilItAnswers = async (): Promise<void> => {
    while (away && !closed) {
      await pause(ASK_AGAIN, undefined, { ref: false })
      // Whatever else went wrong is for whoever asks next.
      away = await store.head().then(
        () => undefined,
        (error: unknown) => (error instanceof LogUnavailable ? error : undefined),
      )
    }
  }

  const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (away) throw refusal(away)
    let leave = (_: Error): void => undefined
    try {
      const answer = ask()
      const left = new Promise<never>((_, reject) => waiting.add((leave = reject)))
      return await Promise.race([answer, left])
    } catch (error) {
      if (error instanceof LogUnavailable) isAway(error)
      throw error
    } finally {
      waiting.delete(leave)
    }
  }

  async function* eachAsked<Event>(events: AsyncIterable<Event>): AsyncGenerator<Event> {
    const reading = events[Symbol.asyncIterator]()
    let ended = false
    try {
      for (;;) {
        const { done, value } = await asked(() => reading.next())
        ended = done === true
        if (done) return
        yield value
      }
    } finally {
      // Not waited for: a reading that hangs ends when it hears something.
      if (!ended) reading.return?.().catch(() => undefined)
    }
  }

  return {
    append: async (stream, expected, events) => {
      if (away) throw refusal(away)
      try {
        return await store.append(stream, expected, events)
      } catch (error) {
        // A log that takes nothing may still be read.
        if (error instanceof LogUnavailable) asked(() => store.head()).catch(() => undefined)
        throw error
      }
    },
    readStream: (stream, how) => eachAsked(store.readStream(stream, how)),
    readAll: (how) => eachAsked(store.readAll(how)),
    subscribe: (how, handle) => store.subscribe(how, handle),
    head: () => asked(() => store.head()),
    lastPositionOn: (day) => asked(() => store.lastPositionOn(day)),
    leafAt: (position) => asked(() => store.leafAt(position)),
    close: () => {
      closed = true
      return store.close()
    },
  }
}
