import { isRepeat, tagged, type Found } from '../append.js'
import type { Appended, ExpectedRevision, NewEvent } from '../store.js'
import type { Kept } from './kept.js'

interface Place extends Found {
  readonly position: string
}

/** Which ids are in a stream, as far as it has been read. */
export interface StreamIds {
  readonly stream: string
  /** The first revision that is not known. */
  next: number
  readonly ids: Map<string, Place>
}

/** How many ids are remembered in all. */
const MOST = 50_000

/**
 * The server compares ids only where the expected revision lies below the stream's, so we compare them first. What a stream holds never changes and may be
 * remembered: a command reads its stream before it appends, and nothing is read twice.
 */
export const idsOfStreams = () => {
  const streams = new Map<string, StreamIds>()
  let count = 0

  const forgetOldest = (): void => {
    for (const [name, { ids }] of streams) {
      if (count <= MOST || streams.size === 1) return
      streams.delete(name)
      count -= ids.size
    }
  }

  return {
    of: (stream: string): StreamIds => streams.get(stream) ?? { stream, next: 0, ids: new Map() },
    /** Takes in a stretch that was read forwards, up to a revision; one that does not join up is left. */
    took: (known: StreamIds, from: number, until: number, events: readonly Kept[]): void => {
      if (from > known.next || until <= known.next) return
      const before = known.ids.size
      for (const { id, revision, position, meta } of events) {
        if (revision >= known.next) known.ids.set(id, { revision, position, commandHash: meta.command.hash })
      }
      known.next = until
      const kept = streams.get(known.stream)
      if (kept === known) count += known.ids.size - before
      else count += known.ids.size - (kept?.ids.size ?? 0)
      streams.delete(known.stream)
      streams.set(known.stream, known)
      forgetOldest()
    },
  }
}

/** What a repeated append was answered; nothing where it is new. @throws EventIdsReused */
export const answeredBefore = (
  { stream, ids }: StreamIds,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): Appended | undefined => {
  if (!isRepeat(stream, expected, events.map(tagged), (id) => ids.get(id))) return undefined
  const last = ids.get(events.at(-1)?.id ?? '')
  return last && { revision: last.revision, position: last.position }
}
