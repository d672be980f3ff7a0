import type { Envelope } from '@ledger/kernel'
import type { ReadStream } from '../store.js'
import type { Following } from './following.js'
import { fromServer, type Kept } from './kept.js'
import type { Server } from './line.js'
import { limitOf } from './limit.js'
import type { Patience } from './patience.js'
import { idsOfStreams, type StreamIds } from './stream-ids.js'
import { readStreamPage, type PageAsked } from './wire.js'

export interface StreamReading {
  /** What is known of the ids in a stream without asking. */
  ids(stream: string): StreamIds
  /** Reads on from what is known of the ids in a stream, to its end. */
  learn(known: StreamIds, patience: Patience): Promise<void>
  read(stream: string, how: ReadStream): AsyncIterable<Envelope>
}

/** Events are asked for so many at a time, at most. */
export const streamReading = (server: Server, prefix: string, { times, knows }: Following, atATime: number): StreamReading => {
  const ids = idsOfStreams()

  const page = async (known: StreamIds, from: number | null, how: PageAsked, patience: Patience) => {
    const { stream } = known
    const { found, more } = await server.ask((line) => readStreamPage(line, prefix + stream, { from, ...how }, patience), patience)
    const events = found.flatMap((recorded) => fromServer(prefix, recorded) ?? [])
    const last = found.at(-1)?.revision
    if (how.direction === 'forwards' && from !== null && last !== undefined) ids.took(known, from, last + 1, events)
    return { events, last, more }
  }

  /** An event without its leaf, at the time at which it counts as recorded. */
  const envelopes = async (events: readonly Kept[], patience: Patience): Promise<readonly Envelope[]> => {
    const furthest = events.reduce((most, { position }) => (position > most ? position : most), '')
    if (events.length > 0) await knows(furthest, patience)
    return events.map(({ leaf: _, ...event }) => ({ ...event, recordedAt: times.of({ ...event, leaf: _ }) }))
  }

  return {
    ids: ids.of,
    learn: async (known, patience) => {
      while ((await page(known, known.next, { direction: 'forwards', count: atATime }, patience)).more);
    },
    read: async function* (stream, { from, direction = 'forwards', limit = Infinity }) {
      if (from !== undefined && !(Number.isSafeInteger(from) && from >= 0)) throw new RangeError(`not a revision to read from: ${from}`)
      limitOf(limit)
      const patience = server.patience()
      const known = ids.of(stream)
      const head = (await page(known, null, { direction: 'backwards', count: 1 }, patience)).last ?? -1
      const step = direction === 'forwards' ? 1 : -1
      let next = direction === 'forwards' ? (from ?? 0) : Math.min(from ?? head, head)
      for (let left = limit; left > 0 && next >= 0 && next <= head;) {
        const count = Math.min(atATime, left, direction === 'forwards' ? head - next + 1 : next + 1)
        patience.renew()
        const { events, last } = await page(known, next, { direction, count }, patience)
        if (last === undefined) return
        yield* await envelopes(events, patience)
        left -= events.length
        next = last + step
      }
    },
  }
}
