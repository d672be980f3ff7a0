import type { FuzzyDate, IsoDate } from '@ledger/kernel'
import type { Action } from './action.js'
import type { Decision, Fact, TextRef } from './fact.js'
import type { ProofReachedBefore, SameGap, Test } from './test.js'

/** Everything an ask needs to know (docs/answers.md section 1). */
export interface AskState {
  readonly askId: string
  readonly recommendationId: string
  readonly addressed: Fact
  readonly addressee: Addressee
  /** When the recommendation was made; a sample wholly from before it is a baseline. */
  readonly recommendedOn: FuzzyDate | null
  readonly tracking: Tracking
  readonly put: Put | null
  readonly replies: readonly Reply[]
  readonly wholeAsk: WholeAskWord | null
  readonly planSaid: Fact | null
  readonly coverage: Coverage | null
  readonly actions: readonly Action[]
  readonly plan: Plan
  readonly tests: readonly Test[]
  readonly sameGap: readonly SameGap[]
  /** Every setting of the proof asked for, in order of the log; the last is in force. */
  readonly proofAsked: readonly ProofAsked[]
  readonly reachedBefore: readonly ProofReachedBefore[]
  readonly closure: Closure | null
  readonly reopened: readonly Decision[]
  readonly signOffs: readonly Decision[]
  readonly difference: Difference | null
  readonly testDue: Promised | null
  readonly recheckDue: Promised | null
  readonly policy: Policy
}

export type Addressee =
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'class'; readonly name: string; readonly bodies: number | null; readonly line: number | null }
  | { readonly kind: 'partnership' }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'not stated' }

/** `knownTo` is the day to which the papers speak. A live ask keeps it when it began as history. */
export type Tracking =
  | { readonly kind: 'live'; readonly from: IsoDate; readonly events: readonly string[]; readonly knownTo: IsoDate | null }
  | { readonly kind: 'history'; readonly events: readonly string[]; readonly knownTo: IsoDate | null }

export interface Put extends Fact {
  readonly replyDue: FuzzyDate | null
}

export interface Reply extends Decision {
  readonly says: 'accepted' | 'in part' | 'another way' | 'already done' | 'not accepted' | 'not classified'
}

export interface WholeAskWord extends Fact {
  readonly says: 'not started' | 'in progress' | 'done'
  readonly note: TextRef | null
}

/** How many bodies of a class have done it; `of` is null while nobody knows how many there are. */
export interface Coverage extends Fact {
  readonly reached: number
  readonly of: number | null
}

/** The last judgement, and what shrank the plan since; both null when neither happened. */
export interface Plan {
  readonly judged: (Decision & { readonly judgement: 'sufficient' | 'not sufficient'; readonly actionIds: readonly string[] }) | null
  readonly shrunk: Shrunk | null
}

/** A necessary action was taken out or changed, and the sub-group has not judged since. */
export interface Shrunk extends Decision {
  readonly how: 'stopped' | 'replaced' | 'unlinked' | 'reworded' | 'made supporting'
  readonly title: TextRef | null
}

export type Proof = 'seen' | 'seen in practice' | 'held at re-check'

export interface ProofAsked extends Decision {
  readonly proof: Proof | null
  readonly measure: boolean
}

export interface Closure extends Decision {
  readonly closing: 'replaced' | 'no longer applies' | 'closed before this ledger' | 'closed, not done'
  readonly byAskId: string | null
  readonly byRecommendationId: string | null
  readonly minute: string | null
}

export interface Difference extends Fact {
  readonly says: 'consistent' | 'not consistent' | 'cannot tell'
}

/** A test or re-check that was promised for a date; `done` once a test was held for it. */
export interface Promised extends Fact {
  readonly first: FuzzyDate
  readonly current: FuzzyDate
  readonly moves: readonly Fact[]
  readonly done: Fact | null
}

/** In force on the question's date. */
export interface Policy {
  readonly version: string
  readonly events: readonly string[]
  readonly shelfLifeMonths: number
  readonly recheckIntervalMonths: number
  readonly dueSoonDays: number
}
