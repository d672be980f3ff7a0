import { EventEmitter } from 'node:events'
import { DELETED, NO_STREAM, isMetaStream, originalOf, sizeOf, type Proposed, type Recorded } from './records.js'

export interface LogOptions {
  readonly now: () => number
  /** Is told of what was written, before anybody else is. */
  readonly keep?: (records: readonly Recorded[]) => void
}

/** What is written, in one order and by stream; nothing is ever taken out. */
export const newLog = ({ now, keep }: LogOptions) => {
  const all: Recorded[] = []
  const streams = new Map<string, Recorded[]>()
  const recent = new Map<string, Recorded>()
  const written = new EventEmitter().setMaxListeners(0)
  // The first bytes of a real log are its own; no event begins there.
  let end = 2_743n

  const put = (record: Recorded): void => {
    all.push(record)
    const stream = streams.get(record.stream)
    if (stream) stream.push(record)
    else streams.set(record.stream, [record])
    recent.set(record.id, record)
    end = record.position + roomOf(record)
  }

  const lastRevision = (stream: string): bigint => {
    const last = streams.get(stream)?.at(-1)?.revision ?? NO_STREAM
    return isMetaStream(stream) && lastRevision(originalOf(stream)) === DELETED ? DELETED : last
  }

  return {
    all: all as readonly Recorded[],
    written,
    end: () => end,
    stream: (name: string): readonly Recorded[] => streams.get(name) ?? [],
    lastRevision,

    /** An event written lately by its id; the server keeps these in memory only, and forgets them when it stops. */
    recently: (id: string): Recorded | undefined => recent.get(id),
    forget: () => recent.clear(),

    write: (stream: string, events: readonly Proposed[], revision?: bigint): readonly Recorded[] => {
      const next = (streams.get(stream)?.at(-1)?.revision ?? NO_STREAM) + 1n
      const created = BigInt(now()) * 10_000n
      const records = events.map((event, index) => {
        const record = { ...event, stream, revision: revision ?? next + BigInt(index), position: end, created }
        put(record)
        return record
      })
      keep?.(records)
      written.emit('written')
      return records
    },

    /** Takes back what an earlier run kept. */
    restore: (records: readonly Recorded[]) => records.forEach(put),
  }
}

export type Log = ReturnType<typeof newLog>

/** Bytes that a record takes: never the same twice running, as with the real log. */
const roomOf = (record: Recorded): bigint => BigInt(97 + sizeOf(record) + 2 * record.stream.length)

/** The place in $all of the first record at or after a position. */
export const firstFrom = (all: readonly Recorded[], position: bigint): number => {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((all[middle]?.position ?? 0n) < position) low = middle + 1
    else high = middle
  }
  return low
}
