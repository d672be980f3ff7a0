import type { Envelope } from '@ledger/kernel'
import { ordinalOf } from './position.js'
import type { Filter, ReadAll, ReadStream } from './store.js'

/** A stretch of the log, read at once. */
export interface Page {
  readonly after: string | null
  /** The last position that may be read. */
  readonly until: string
  readonly direction: 'forwards' | 'backwards'
  readonly limit: number
  readonly filter: Filter
}

/** A stretch of a stream, from the revision `from`. */
export interface StreamPage {
  readonly from: number
  readonly direction: 'forwards' | 'backwards'
  readonly limit: number
}

/** What an adapter that reads at once has to give; reading at length and subscribing are built on it. */
export interface Log {
  head(): string | null
  page(how: Page): readonly Envelope[]
  /** The revision of the stream's last event, or -1. */
  streamHead(stream: string): number
  streamPage(stream: string, how: StreamPage): readonly Envelope[]
  /** Calls back after appends, also those of other processes, until told to stop. */
  watch(listener: () => void): () => void
}

export const PAGE_SIZE = 500

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

export const readAll = (
  log: Log,
  { after = null, direction = 'forwards', limit = Infinity, filter = {} }: ReadAll,
): AsyncIterable<Envelope> =>
  inPages(limit, () => {
    if (after !== null) ordinalOf(after)
    const until = log.head()
    return (last, count) => (until === null ? [] : log.page({ after: last?.position ?? after, until, direction, limit: count, filter }))
  })

export const readStream = (
  log: Log,
  stream: string,
  { from, direction = 'forwards', limit = Infinity }: ReadStream,
): AsyncIterable<Envelope> =>
  inPages(limit, () => {
    if (from !== undefined && !(Number.isSafeInteger(from) && from >= 0)) throw new RangeError(`not a revision to read from: ${from}`)
    const head = log.streamHead(stream)
    const start = direction === 'forwards' ? (from ?? 0) : Math.min(from ?? head, head)
    const step = direction === 'forwards' ? 1 : -1
    return (last, count) => {
      const next = last ? last.revision + step : start
      const left = direction === 'forwards' ? head - next + 1 : next + 1
      return left > 0 ? log.streamPage(stream, { from: next, direction, limit: Math.min(count, left) }) : []
    }
  })

type ReadPage = (last: Envelope | undefined, count: number) => readonly Envelope[]

const ENDED = { done: true, value: undefined } as const

/**
 * Hands events over one by one, read a page at a time; other work gets its turn between two pages. An iterator of our own, for a generator waits
 * several turns of the promise queue for each event, which costs more than reading it.
 */
const inPages = (limit: number, begin: () => ReadPage): AsyncIterable<Envelope> => ({
  [Symbol.asyncIterator]: () => {
    let [page, at, left, read]: [readonly Envelope[], number, number, ReadPage | undefined] = [[], 0, limit, undefined]

    const turned = async (): Promise<IteratorResult<Envelope>> => {
      if (!read) {
        if (limit !== Infinity && !(Number.isSafeInteger(limit) && limit > 0)) throw new RangeError(`not a limit: ${limit}`)
        read = begin()
      } else if (left > 0) await nextTurn()
      const count = Math.min(PAGE_SIZE, left)
      const last = page.at(-1)
      page = count > 0 ? read(last, count) : []
      left = page.length < count ? 0 : left - page.length
      at = 0
      return taken()
    }
    const taken = (): IteratorResult<Envelope> => {
      const event = page[at]
      at += 1
      return event ? { done: false, value: event } : ENDED
    }

    return {
      next: () => (at < page.length ? Promise.resolve(taken()) : turned()),
      return: async () => {
        ;[page, left] = [[], 0]
        return ENDED
      },
    }
  },
})
