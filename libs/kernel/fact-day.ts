import { latest, londonDay, type IsoDate } from './dates.js'
import type { Envelope } from './event.js'

/**
 * The day a fact counts from on the basis *happened*: the earliest of the last day it can have occurred on, the day to which its source speaks,
 * and the London day on which it was recorded.
 */
export const factDay = ({ occurredOn, meta, recordedAt }: Pick<Envelope, 'occurredOn' | 'meta' | 'recordedAt'>): IsoDate => {
  const days = [occurredOn ? latest(occurredOn) : undefined, meta.source.knownTo ?? undefined, londonDay(recordedAt)]
  return days.filter((day) => day !== undefined).sort()[0] ?? londonDay(recordedAt)
}
