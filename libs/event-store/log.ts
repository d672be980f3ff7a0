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

export async function* readAll(log: Log, { after = null, direction = 'forwards', limit = Infinity, filter = {} }: ReadAll) {
  if (after !== null) ordinalOf(after)
  const until = log.head()
  const read = (last: Envelope | undefined, count: number) =>
    until === null ? [] : log.page({ after: last?.position ?? after, until, direction, limit: count, filter })
  yield* inPages(read, limit)
}

export async function* readStream(log: Log, stream: string, { from, direction = 'forwards', limit = Infinity }: ReadStream) {
  if (from !== undefined && !(Number.isSafeInteger(from) && from >= 0)) throw new RangeError(`not a revision to read from: ${from}`)
  const head = log.streamHead(stream)
  const start = direction === 'forwards' ? (from ?? 0) : Math.min(from ?? head, head)
  const step = direction === 'forwards' ? 1 : -1
  const read = (last: Envelope | undefined, count: number) => {
    const next = last ? last.revision + step : start
    const left = direction === 'forwards' ? head - next + 1 : next + 1
    return left > 0 ? log.streamPage(stream, { from: next, direction, limit: Math.min(count, left) }) : []
  }
  yield* inPages(read, limit)
}

/** Other work gets its turn between two pages. */
async function* inPages(read: (last: Envelope | undefined, count: number) => readonly Envelope[], limit: number) {
  if (limit !== Infinity && !(Number.isSafeInteger(limit) && limit > 0)) throw new RangeError(`not a limit: ${limit}`)
  let last: Envelope | undefined
  for (let left = limit; left > 0;) {
    const count = Math.min(PAGE_SIZE, left)
    const page = read(last, count)
    yield* page
    last = page.at(-1)
    left = page.length < count ? 0 : left - page.length
    if (left > 0) await nextTurn()
  }
}
