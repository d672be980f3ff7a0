import type { Clock } from '@ledger/kernel'

/** The recorded clock of a demonstration's past. Nothing but the loader has one. */
export interface StoryClock {
  readonly now: Clock
  setTo(instant: string): void
}

export const storyClockFrom = (start: string): StoryClock => {
  let instant = start
  return {
    now: () => instant,
    setTo: (next) => {
      instant = next
    },
  }
}
