import type { AskedKey } from '../cast/agencies.js'

/** What a review can teach: a topic, what good practice looks like, and what was seen to be missing. */
export interface Lesson {
  readonly key: string
  /** Fits after "on" and "for". */
  readonly topic: string
  readonly themes: readonly string[]
  /** A form, plan or guide in which the practice would be found; fits after "the". */
  readonly tool: string
  readonly practices: readonly Practice[]
  /** What the review learned, in whole sentences. */
  readonly learning: readonly string[]
}

export interface Practice {
  /** Who can be asked for it, the likeliest first. */
  readonly to: readonly AskedKey[]
  /** A clause in the present tense; it fits after "make sure that" and "whether". */
  readonly says: string
}
