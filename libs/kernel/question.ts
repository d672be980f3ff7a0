import type { IsoDate } from './dates.js'

/** Who is asking. Trusted for now; every page and query passes it. */
export interface Viewer {
  readonly personId: string | null
  readonly agencyIds: readonly string[]
}

/**
 * The date a question looks back to. On *recorded*: what had been recorded by the end of that day. On *happened*: what, as far as is known now,
 * had happened by then.
 */
export interface AsAt {
  readonly date: IsoDate
  readonly basis: Basis
}

export type Basis = 'recorded' | 'happened'

/** What every query takes. `today` is the London date given with the question; without `asAt`, everything recorded counts. */
export interface Question {
  readonly viewer: Viewer
  readonly asAt: AsAt | null
  readonly today: IsoDate
}
