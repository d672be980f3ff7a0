import type { FuzzyDate, Independence, ShownCount } from '@ledger/kernel'
import type { Fact, TextRef } from './fact.js'

/** An audit that tested this ask in practice. */
export interface Test extends Fact {
  readonly kind: 'test'
  readonly auditId: string
  readonly result: 'found' | 'mostly' | 'partly' | 'not found' | 'could not tell'
  /** For *partly*: did the testers say that the gap is back? */
  readonly gapBack: 'yes' | 'no' | 'not said'
  readonly independence: Independence
  readonly moderated: boolean
  /** Position from which a finding for counts: that of the moderation, where moderation is what makes it count. */
  readonly countsFrom: string
  readonly testers: readonly string[]
  readonly sample: Sample
}

export interface Sample {
  /** Two tests with the same key drew the same sample. */
  readonly key: string
  readonly found: ShownCount | null
  readonly of: ShownCount | null
  readonly from: FuzzyDate | null
  readonly to: FuzzyDate | null
  /** The register or list it was drawn from, a plain word such as `files`. */
  readonly drawnFrom: string | null
  readonly wholeClass: boolean
}

/** New learning that the sub-group linked as the same gap. */
export interface SameGap extends Fact {
  readonly kind: 'learning'
  readonly learningPointId: string
  readonly note: TextRef | null
}

export type Finding = Test | SameGap

/** The proof asked for was reached at this point of the log; found by asking the table as it stood then. */
export interface ProofReachedBefore extends Fact {
  readonly proof: 'seen' | 'seen in practice' | 'held at re-check'
}
