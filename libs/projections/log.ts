import { ledgerOf, type EventStore } from '@ledger/event-store'
import type { Envelope, IsoDate } from '@ledger/kernel'
import type { Checkpoint } from './checkpoint.js'

/** The log as those see it who keep tables up to date with it. */
export class Log {
  #ledgerId: string | null

  constructor(
    readonly store: EventStore,
    ledgerId?: string,
  ) {
    this.#ledgerId = ledgerId ?? null
  }

  /** At most `limit` events of a partnership after a position; from the first without one. */
  next(partnership: string, after: string | null, limit: number): Promise<readonly Envelope[]> {
    return collect(this.store.readAll({ after, limit, filter: { partnership } }))
  }

  /** A partnership's last event that was recorded by the end of a London day. */
  async lastRecordedBy(partnership: string, day: IsoDate): Promise<Envelope | undefined> {
    const cut = await this.store.lastPositionOn(day)
    if (cut === null) return undefined
    const [next] = await collect(this.store.readAll({ after: cut, limit: 1 }))
    const [last] = await collect(
      this.store.readAll({ after: next?.position ?? null, direction: 'backwards', limit: 1, filter: { partnership } }),
    )
    return last
  }

  async checkpoint(partnership: string, { id, position, recordedAt }: Envelope): Promise<Checkpoint> {
    const [ledgerId, leaf] = [await this.#ledger(), await this.store.leafAt(position)]
    if (ledgerId === null || leaf === null) throw new Error(`expected event ${id} at position ${position} of the log, found none`)
    return { partnership, ledgerId, position, eventId: id, leaf, recordedAt }
  }

  /** Whether this log is the one a checkpoint was written from: same ledger, and the last event still where it was. */
  async holds({ ledgerId, position, leaf }: Checkpoint): Promise<boolean> {
    return ledgerId === (await this.#ledger()) && leaf === (await this.#leafAt(position))
  }

  /** Nothing for a position of another kind of log, as the ledger may have been copied from one to the other. */
  async #leafAt(position: string): Promise<string | null> {
    try {
      return await this.store.leafAt(position)
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  /** Of the founding of the ledger, which is the first event; null in an empty log. */
  async #ledger(): Promise<string | null> {
    this.#ledgerId ??= (await ledgerOf(this.store))?.ledgerId ?? null
    return this.#ledgerId
  }
}

const collect = async (events: AsyncIterable<Envelope>): Promise<readonly Envelope[]> => {
  const found: Envelope[] = []
  for await (const event of events) found.push(event)
  return found
}
