import type { OutsideLine } from './counts.js'
import { headlineOf, type Asks } from './headline.js'

export interface MoveOutOfN {
  readonly recommendationId: string
  readonly to: OutsideLine
}

/** Recommendations that were in N before and are not now; any such move is printed on the next paper (docs/answers.md section 4). */
export const movesOutOfN = (before: readonly Asks[], now: readonly Asks[]): readonly MoveOutOfN[] => {
  const wereIn = new Set(before.map(headlineOf).flatMap(({ place, recommendationId }) => (place === 'in N' ? [recommendationId] : [])))
  return now
    .map(headlineOf)
    .flatMap(({ recommendationId, place }) => (place !== 'in N' && wereIn.has(recommendationId) ? [{ recommendationId, to: place }] : []))
}
