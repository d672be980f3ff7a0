import type { Envelope } from '@ledger/kernel'
import type { FedFile } from './fed-file.js'
import type { KnownEvents } from './known-events.js'
import { UnknownEvent } from './known-events.js'
import type { Log } from './log.js'

const BATCH = 500

/** Feeds files, each in its turn, until the end of the log; other work gets its turn between two batches. */
export const catchUp = async (partnership: string, files: readonly FedFile[], log: Log, known: KnownEvents): Promise<void> => {
  for (;;) {
    const batch = await log.next(partnership, leastReached(partnership, files), BATCH)
    const { readable, stop } = readableOf(batch, known)
    const last = readable.at(-1)
    if (last) {
      const checkpoint = await log.checkpoint(partnership, last)
      for (const file of files) file.apply(await file.opened(readable), checkpoint)
    }
    if (stop) throw stop
    if (batch.length < BATCH) return
    await nextTurn()
  }
}

export const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

const leastReached = (partnership: string, files: readonly FedFile[]): string | null =>
  least(files.map((file) => file.position(partnership)))

/** The position that all have reached; null when one of them has reached none. */
export const least = (positions: readonly (string | null)[]): string | null =>
  positions.includes(null) ? null : (positions.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))[0] ?? null)

/** The events up to the first that cannot be read, and why reading stops there. */
const readableOf = (events: readonly Envelope[], known: KnownEvents): { readable: readonly Envelope[]; stop?: UnknownEvent } => {
  const at = events.findIndex((event) => !known.find(event))
  const unreadable = events[at]
  return unreadable ? { readable: events.slice(0, at), stop: known.refusal(unreadable) } : { readable: events }
}
