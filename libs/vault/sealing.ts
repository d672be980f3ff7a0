import type { EventStore, NewEvent } from '@ledger/event-store'
import type { AnyEventType, Envelope } from '@ledger/kernel'
import { declaredBy } from './event-types.js'
import { openedEvents } from './opened.js'
import { sealedEvents, WordsErased } from './sealed-events.js'
import type { Vault } from './vault.js'

/** Events that are opened together: one question to the vault for all their keys. */
const BATCH = 200

/**
 * The log for those who decide: what they append is sealed on its way in, what they read is opened, or `[erased]`. Leaves, limits and stored bytes
 * are of the sealed form. Whoever makes tables reads the log itself, which holds no word.
 */
export const sealing = (log: EventStore, vault: Pick<Vault, 'make' | 'find'>, eventTypes: readonly AnyEventType[]): EventStore => {
  const declared = declaredBy(eventTypes)
  const open = (events: readonly Envelope[]) => openedEvents(events, vault, declared)
  return {
    append: async (stream, expected, events) => {
      try {
        return await log.append(stream, expected, await sealedEvents(stream, events, vault, declared))
      } catch (error) {
        if (!(error instanceof WordsErased)) throw error
        const stored = await storedAlready(log, stream, events)
        if (!stored) throw error
        return log.append(stream, expected, stored)
      }
    },
    readStream: (stream, how) => opening(log.readStream(stream, how), open),
    readAll: (how) => opening(log.readAll(how), open),
    subscribe: (how, handle) =>
      log.subscribe(how, async (event) => {
        for (const one of await open([event])) await handle(one)
      }),
    head: () => log.head(),
    lastPositionOn: (day) => log.lastPositionOn(day),
    leafAt: (position) => log.leafAt(position),
    close: () => log.close(),
  }
}

/** Words that were appended before and erased since cannot be sealed again: a repeated append is made of what is stored. */
const storedAlready = async (log: EventStore, stream: string, events: readonly NewEvent[]): Promise<readonly NewEvent[] | undefined> => {
  const wanted = new Set(events.map(({ id }) => id))
  const stored = new Map<string, Envelope>()
  for await (const event of log.readStream(stream)) if (wanted.has(event.id)) stored.set(event.id, event)
  return stored.size === wanted.size ? events.map((event) => ({ ...event, data: stored.get(event.id)?.data ?? {} })) : undefined
}

async function* opening(
  events: AsyncIterable<Envelope>,
  open: (events: readonly Envelope[]) => Promise<readonly Envelope[]>,
): AsyncGenerator<Envelope> {
  let batch: Envelope[] = []
  for await (const event of events) {
    if (batch.push(event) < BATCH) continue
    yield* await open(batch)
    batch = []
  }
  yield* await open(batch)
}
