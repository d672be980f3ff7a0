import { leafOf } from '@ledger/event-store'
import type { Envelope } from '@ledger/kernel'
import type { Opened } from './opened.js'

/** How far two logs say the same. */
export interface Compared {
  /** How many events are equal, from the first. */
  readonly equal: number
  /** The last of them, at its position in the source. */
  readonly last: string | null
  /** What the target has at the first place where it differs, or beyond the end of the source. */
  readonly differs: Envelope | undefined
  /** Whether the source has more. */
  readonly more: boolean
}

/** Compares leaf with leaf, and the times at which events count as recorded, which no leaf covers. */
export const compared = async (source: Opened, target: Opened, progress: (done: number) => void): Promise<Compared> => {
  const [ours, theirs] = [source, target].map(({ log }) => log.readAll()[Symbol.asyncIterator]()) as [Events, Events]
  try {
    for (let [equal, last] = [0, null as string | null]; ; equal += 1) {
      const [one, other] = [await next(ours), await next(theirs)]
      if (!one || !other || !same(one, other, source.keys.saltKey)) return { equal, last, differs: other, more: one !== undefined }
      last = one.position
      progress(equal + 1)
    }
  } finally {
    await ours.return?.()
    await theirs.return?.()
  }
}

type Events = AsyncIterator<Envelope, unknown>

const next = async (events: Events): Promise<Envelope | undefined> => {
  const { done, value } = await events.next()
  return done ? undefined : (value as Envelope)
}

const same = (one: Envelope, other: Envelope, saltKey: Uint8Array): boolean =>
  one.recordedAt === other.recordedAt && leafOf(one, saltKey).equals(leafOf(other, saltKey))
