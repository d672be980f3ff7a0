import type { Clock } from '@ledger/kernel'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** The machine's own time. */
export const systemClock: Clock = () => new Date().toISOString()

/** When an append is recorded: by the clock, but never before the event that precedes it. */
export const recordedAt = (clock: Clock, previous: string | undefined): string => notBefore(previous, instantOf(clock))

export const instantOf = (clock: Clock): string => {
  const now = clock()
  if (!INSTANT.test(now)) throw new RangeError('the clock must give an instant in UTC with milliseconds, such as 2025-06-04T09:30:00.000Z')
  return now
}

export const notBefore = (previous: string | undefined, now: string): string => (previous !== undefined && previous > now ? previous : now)
