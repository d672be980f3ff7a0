import type { AgencyKey } from '../cast/agencies.js'

/** What a review can teach: a topic, what good practice looks like, and what was seen to be missing. */
export interface Lesson {
  readonly key: string
  /** Fits after "on" and "for". */
  readonly topic: string
  readonly themes: readonly string[]
  /** Who could be asked, the likeliest first. */
  readonly agencies: readonly AgencyKey[]
  /** A form, plan or guide in which the practice would be found; fits after "the". */
  readonly tool: string
  /** Clauses in the present tense; each fits after "make sure that" and "whether". */
  readonly practices: readonly string[]
  /** What the review learned, in whole sentences. */
  readonly learning: readonly string[]
}
