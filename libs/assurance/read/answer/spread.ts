import { RUNGS, type Rung } from './reading/action-rung.js'
import type { ReadAction } from './reading/read-actions.js'

export interface SpreadLine {
  readonly rung: Rung
  readonly count: number
}

/** How many actions stand on each rung, highest first, such as "2 reported done, 1 no word". Rungs with none are left out. */
export const spreadOf = (actions: readonly Pick<ReadAction, 'rung'>[]): readonly SpreadLine[] =>
  [...RUNGS]
    .reverse()
    .map((rung) => ({ rung, count: actions.filter((action) => action.rung === rung).length }))
    .filter(({ count }) => count > 0)
