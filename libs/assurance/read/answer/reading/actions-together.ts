import { isAtLeast, lower, type Rung } from './action-rung.js'

/** What a set of actions reads as, low to high; *planned* where some have no word and none has begun. */
export type Together = 'planned' | Exclude<Rung, 'no word'>

/**
 * The lowest, if all are running or above; else in progress if any has begun; else not started if all are said so; else planned.
 * Null for no action (docs/answers.md section 1, actions together).
 */
export const together = (rungs: readonly Rung[]): Together | null => {
  if (rungs.length === 0) return null
  const lowest = rungs.reduce(lower)
  if (lowest !== 'no word' && isAtLeast(lowest, 'running')) return lowest
  if (rungs.some((rung) => isAtLeast(rung, 'in progress'))) return 'in progress'
  return lowest === 'not started' ? 'not started' : 'planned'
}

const heightOf = (reading: Together): Rung => (reading === 'planned' ? 'no word' : reading)

export const isHigher = (one: Together, other: Together): boolean => !isAtLeast(heightOf(other), heightOf(one))
