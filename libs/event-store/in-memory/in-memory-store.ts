import { londonDay, type Envelope } from '@ledger/kernel'
import { firstRevision, isRepeat, tagged, written } from '../append.js'
import { WrongExpectedRevision } from '../append-errors.js'
import { fits } from '../filter.js'
import { leafOf } from '../leaf.js'
import { readAll, readStream, type Log, type Page, type StreamPage } from '../log.js'
import { ordinalOf, positionOf } from '../position.js'
import { recordedAt, systemClock } from '../recorded-at.js'
import type { Appended, EventStore, ExpectedRevision, NewEvent, StoreOptions, Subscription } from '../store.js'
import { subscription } from '../subscription.js'
import { untilClosed } from '../until-closed.js'

/** A log that lives as long as the process; for tests of everything that stands on a log. */
export const inMemoryStore = (options: Partial<StoreOptions> = {}): EventStore => {
  const { clock = systemClock, saltKey = new Uint8Array(32) } = options
  const events: Envelope[] = []
  const streams = new Map<string, Envelope[]>()
  const listeners = new Set<() => void>()
  const subscriptions = new Set<Subscription>()

  const log: Log = {
    head: () => events.at(-1)?.position ?? null,
    page: (how) => pageOf(events, how),
    streamHead: (stream) => (streams.get(stream)?.length ?? 0) - 1,
    streamPage: (stream, how) => stretch(streams.get(stream) ?? [], how),
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  const append = (stream: string, expected: ExpectedRevision, incoming: readonly NewEvent[]): Appended => {
    const kept = written(stream, expected, incoming)
    const found = (id: string) => {
      const event = streams.get(stream)?.find((one) => one.id === id)
      return event && { revision: event.revision, commandHash: event.meta.command.hash }
    }
    const first = firstRevision(expected)
    if (isRepeat(stream, expected, incoming.map(tagged), found)) return appended(streams.get(stream)?.[first + incoming.length - 1])
    const head = log.streamHead(stream)
    if (head !== first - 1) throw new WrongExpectedRevision(stream, expected, head < 0 ? 'no stream' : head)
    const at = recordedAt(clock, events.at(-1)?.recordedAt)
    const recorded = kept.map(({ event: { id, type, version }, occurredOn, data, meta }, index): Envelope => ({
      ...{ id, type, version, stream, revision: first + index, position: positionOf(events.length + index), recordedAt: at },
      occurredOn: occurredOn === null ? null : (JSON.parse(occurredOn) as Envelope['occurredOn']),
      data: JSON.parse(data) as object,
      meta: JSON.parse(meta) as Envelope['meta'],
    }))
    if (first === 0) streams.set(stream, [])
    streams.get(stream)?.push(...recorded)
    events.push(...recorded)
    for (const listener of listeners) listener()
    return appended(recorded.at(-1))
  }

  return untilClosed({
    append: async (...all) => append(...all),
    readStream: (stream, how = {}) => readStream(log, stream, how),
    readAll: (how = {}) => readAll(log, how),
    subscribe: (how, handle) => {
      const started = subscription(log, how, handle)
      subscriptions.add(started)
      return started
    },
    head: async () => log.head(),
    lastPositionOn: async (day) => events.findLast(({ recordedAt: at }) => londonDay(at) <= day)?.position ?? null,
    leafAt: async (position) => {
      const event = events[ordinalOf(position)]
      return event ? leafOf(event, saltKey).toString('hex') : null
    },
    close: async () => void (await Promise.all([...subscriptions].map((one) => one.stop()))),
  })
}

const appended = (last: Envelope | undefined): Appended => {
  if (!last) throw new Error('an append has a last event')
  return { revision: last.revision, position: last.position }
}

const pageOf = (events: readonly Envelope[], { after, until, direction, limit, filter }: Page): readonly Envelope[] => {
  const [from, to] =
    direction === 'forwards'
      ? [after === null ? 0 : ordinalOf(after) + 1, ordinalOf(until)]
      : [Math.min(after === null ? Infinity : ordinalOf(after) - 1, ordinalOf(until)), 0]
  const step = direction === 'forwards' ? 1 : -1
  const page: Envelope[] = []
  for (let at = from; page.length < limit && (to - at) * step >= 0; at += step) {
    const event = events[at]
    if (event && fits(event, filter)) page.push(event)
  }
  return page
}

const stretch = (events: readonly Envelope[], { from, direction, limit }: StreamPage): readonly Envelope[] =>
  direction === 'forwards' ? events.slice(from, from + limit) : events.slice(Math.max(0, from + 1 - limit), from + 1).reverse()
