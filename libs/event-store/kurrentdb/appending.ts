import { MaxAppendSizeExceededError, WrongExpectedVersionError, type JSONEventData } from '@eventstore/db-client'
import { AppendTooLarge, LogUnavailable, WrongExpectedRevision } from '../append-errors.js'
import { APPEND_LIMIT, firstRevision, written } from '../append.js'
import { recordedAt } from '../recorded-at.js'
import type { Appended, ExpectedRevision, NewEvent, StoreOptions } from '../store.js'
import { commandErrorOf, failureOf, isAnswer } from './failure.js'
import type { AppendCall } from './append-call.js'
import type { Following } from './following.js'
import { toServer } from './kept.js'
import type { Server } from './line.js'
import { pause, type Patience } from './patience.js'
import { answeredBefore } from './stream-ids.js'
import type { StreamReading } from './stream-reading.js'

export interface Appending extends StoreOptions {
  readonly server: Server
  readonly prefix: string
  readonly following: Following
  readonly streams: StreamReading
  readonly call: AppendCall
}

const ATTEMPTS = 3

export const appending = ({ server, prefix, following, streams, call, clock, saltKey }: Appending) => {
  let newest: string | undefined

  const stamp = (): string => {
    const { latest } = following.times
    const known = newest !== undefined && (latest === undefined || newest > latest) ? newest : latest
    newest = recordedAt(clock, known)
    return newest
  }

  /** Sends, and sends again where the answer was lost: the same ids at the same revision are written once. */
  const sent = async (stream: string, expected: ExpectedRevision, events: readonly JSONEventData[], patience: Patience) => {
    let outcome: LogUnavailable['outcome'] = 'not written'
    for (let attempt = 1; ; attempt += 1) {
      const line = server.line()
      let greeted = false
      try {
        await patience.within(line.greeted())
        greeted = true
        return await patience.within(call(line, { stream: prefix + stream, expected, events, left: patience.left() }))
      } catch (raw) {
        const error = commandErrorOf(raw)
        if (error instanceof WrongExpectedVersionError) return false
        if (isAnswer(error)) throw error
        const failure = failureOf(error)
        if (greeted && !failure.refused) outcome = 'unknown'
        if (!failure.redirected) server.giveUp(line)
        if (!failure.passing || attempt === ATTEMPTS || patience.left() === 0) throw server.unavailable(failure, outcome)
        await pause(Math.min(patience.left(), 25 * attempt ** 2))
      }
    }
  }

  return async (stream: string, expected: ExpectedRevision, incoming: readonly NewEvent[]): Promise<Appended> => {
    const kept = written(stream, expected, incoming)
    const patience = server.patience()
    const first = firstRevision(expected)
    const known = streams.ids(stream)
    if (known.next < first) await streams.learn(known, patience)
    const before = answeredBefore(known, expected, incoming)
    if (before) return before

    const at = stamp()
    const events = kept.map((one, index) => toServer(one, { stream, revision: first + index, recordedAt: at, saltKey }))
    try {
      const took = await sent(stream, expected, events, patience)
      // Read back in either case: the server compares ids and not whose they are, and its answer to an old append gives no position.
      await streams.learn(known, patience).catch((error: unknown) => {
        throw took && error instanceof LogUnavailable ? new LogUnavailable(error.message, 'unknown', error.retryAfter) : error
      })
      const there = answeredBefore(known, expected, incoming)
      if (there) return there
      if (took) throw new Error(`stream ${stream}: the log at ${server.address.place} says that it took an append, and does not hold it`)
    } catch (error) {
      if (error instanceof MaxAppendSizeExceededError) {
        const bytes = kept.reduce((sum, { data, meta }) => sum + Buffer.byteLength(data) + Buffer.byteLength(meta), 0)
        throw new AppendTooLarge(stream, bytes, Math.min(error.maxAppendSize, APPEND_LIMIT))
      }
      throw error
    }
    const head = known.next - 1
    throw new WrongExpectedRevision(stream, expected, head < 0 ? 'no stream' : head)
  }
}
