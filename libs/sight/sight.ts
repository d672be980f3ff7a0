/** What of a partnership's tables somebody sees, in values that any thread can be given. */
export interface Sight {
  /** Whether it is everything there is. */
  readonly whole: boolean
  readonly reviews: readonly string[]
  /** Of what is of one of these, too, they see nothing: they have an interest in how it turns out. */
  readonly conflicted: readonly string[]
  /** Besides what is of these reviews: what was asked of their agency, what it owns, and what they themselves asked to be erased. */
  readonly things: readonly string[]
  /** Of these things, those whose case words they see. */
  readonly wordsOfThings: readonly string[]
  /** The reviews whose case words they see, and those whose circumstances. */
  readonly caseWords: readonly string[]
  readonly circumstances: readonly string[]
  /** What is about cases, but of no review. */
  readonly unattached: boolean
  /** The names of people. */
  readonly names: boolean
  /** Counts of children and of their files are not shown where they are below this; null where all are. */
  readonly smallBelow: number | null
}

export const seesAll: Sight = {
  ...{ whole: true, unattached: true, names: true, smallBelow: null },
  ...{ reviews: [], conflicted: [], things: [], wordsOfThings: [], caseWords: [], circumstances: [] },
}

export const seesNothing: Sight = { ...seesAll, whole: false, unattached: false, names: false }
