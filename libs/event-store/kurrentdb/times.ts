import { londonDay, type IsoDate } from '@ledger/kernel'
import type { Kept } from './kept.js'

/** What is known of the log as far as it has been read: where it ends, and when its events count as recorded. */
export interface Times {
  readonly head: string | null
  /** The time of the last event. */
  readonly latest: string | undefined
  take(event: Kept): void
  /** When an event counts as recorded: when its writer said so, but never before an event that precedes it. */
  of(event: Kept): string
  lastPositionOn(day: IsoDate): string | null
}

/**
 * Every writer stamps by its own clock, and clocks differ. Of the events that were stamped too early the true time is kept by itself: they are few,
 * because a writer stamps no earlier than the newest event it knows of.
 */
export const times = (): Times => {
  const early = new Map<string, string>()
  const days: { day: IsoDate; position: string }[] = []
  let head: string | null = null
  let latest: string | undefined
  const dayOf = byTheHour()

  return {
    get head() {
      return head
    },
    get latest() {
      return latest
    },
    take: ({ position, recordedAt }) => {
      head = position
      if (latest !== undefined && recordedAt < latest) {
        early.set(position, latest)
      } else latest = recordedAt
      const day = dayOf(latest)
      const last = days.at(-1)
      if (last?.day === day) last.position = position
      else days.push({ day, position })
    },
    of: ({ position, recordedAt }) => early.get(position) ?? recordedAt,
    lastPositionOn: (day) => days.findLast((one) => one.day <= day)?.position ?? null,
  }
}

/** London changes its day on the hour, and to ask the calendar is slow. */
const byTheHour = () => {
  let [hour, day] = ['', '']
  return (instant: string): IsoDate => {
    if (!instant.startsWith(hour) || hour === '') [hour, day] = [instant.slice(0, 13), londonDay(instant)]
    return day
  }
}
