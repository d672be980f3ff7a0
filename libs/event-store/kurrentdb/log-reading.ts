import type { Envelope } from '@ledger/kernel'
import { fits } from '../filter.js'
import { leafOf } from '../leaf.js'
import type { Filter, ReadAll } from '../store.js'
import type { Following } from './following.js'
import { fromServer } from './kept.js'
import { limitOf } from './limit.js'
import type { Server } from './line.js'
import type { Patience } from './patience.js'
import { placeOf, positionOf } from './place.js'
import { serverFilter } from './server-filter.js'
import { readAllPage } from './wire.js'

export interface LogPage {
  readonly after: string | null
  /** The last position that may be read. */
  readonly until: string
  readonly direction: 'forwards' | 'backwards'
  readonly count: number
  readonly filter: Filter
}

/** Events are asked for so many at a time, at most. */
export const logReading = (server: Server, prefix: string, { times, caughtUp }: Following, atATime: number) => {
  /** What lies between two positions, and where to read on; nothing to read on from where that was all. */
  const page = async ({ after, until, direction, count, filter }: LogPage, patience: Patience) => {
    const forwards = direction === 'forwards'
    const beyond = forwards && after !== null && after > until
    if (filter.categories?.length === 0 || filter.types?.length === 0 || beyond) return { events: [], next: null }
    const place = after === null ? null : placeOf(after)
    // One more than asked for: forwards the server gives what lies at the place too.
    const asked = { place, direction, count: count + 1, filter: serverFilter(prefix, filter) }
    const { found, more } = await server.ask((line) => readAllPage(line, asked, patience), patience)
    const events: Envelope[] = []
    let next: string | null = after
    for (const recorded of found) {
      next = positionOf(recorded.place)
      if (after !== null && (forwards ? next <= after : next >= after)) continue
      if (next > until) {
        if (forwards) return { events, next: null }
        continue
      }
      const kept = fromServer(prefix, recorded)
      if (!kept || !fits(kept, filter)) continue
      const { leaf: _, ...event } = kept
      events.push({ ...event, recordedAt: times.of(kept) })
    }
    return { events, next: more ? next : null }
  }

  return {
    page,
    read: async function* ({ after = null, direction = 'forwards', limit = Infinity, filter = {} }: ReadAll): AsyncGenerator<Envelope> {
      if (after !== null) placeOf(after)
      limitOf(limit)
      const patience = server.patience()
      await caughtUp(patience)
      const until = times.head
      if (until === null) return
      // A place beyond the end is none that the server knows.
      let from: string | null = after !== null && after > until && direction === 'backwards' ? null : after
      for (let left = limit; left > 0;) {
        patience.renew()
        const { events, next } = await page({ after: from, until, direction, count: Math.min(atATime, left), filter }, patience)
        yield* events.slice(0, left)
        left -= events.length
        if (next === null) return
        from = next
      }
    },
    /** The leaf is made anew from what is stored: an event that was changed has another. */
    leafAt: async (position: string, saltKey: Uint8Array): Promise<string | null> => {
      const place = placeOf(position)
      const patience = server.patience()
      await caughtUp(patience)
      if (times.head === null || position > times.head) return null
      const asked = { place, direction: 'forwards', count: 1, filter: serverFilter(prefix, {}) } as const
      const { found } = await server.ask((line) => readAllPage(line, asked, patience), patience)
      const [recorded] = found
      const event = recorded && positionOf(recorded.place) === position ? fromServer(prefix, recorded) : undefined
      return event ? leafOf(event, saltKey).toString('hex') : null
    },
  }
}

export type LogReading = ReturnType<typeof logReading>
