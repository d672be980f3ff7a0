import type { Answer, ProofReached } from './order.js'
import type { PrintedFact } from './printed-fact.js'
import type { SpreadLine } from './spread.js'
import type { Proof } from './state/ask-state.js'

/** Where an ask is counted: in N, or on one of the five lines outside it (docs/answers.md section 4). */
export type Place = 'in N' | 'asks of others' | 'history not taken up' | 'closed before this ledger' | 'replaced' | 'no longer applies'

/** The answer to "has it been implemented?" for one ask on one day. */
export interface Answered {
  readonly askId: string
  readonly recommendationId: string
  /** Row of the decision table, 1 to 28. */
  readonly rule: number
  /** The row's condition as a sentence. */
  readonly when: string
  readonly answer: Answer
  readonly proofReached: ProofReached
  readonly proofAsked: { readonly proof: Proof; readonly measure: boolean } | null
  /** Whether the proof asked for is reached; never while it is not set. */
  readonly reached: boolean
  readonly proofLowered: boolean
  readonly place: Place
  readonly inN: boolean
  readonly setAside: boolean
  /** A reply is held, of whatever kind. */
  readonly replied: boolean
  readonly spread: readonly SpreadLine[]
  readonly printed: readonly PrintedFact[]
  /**
   * Ids of events that are together enough for the answer, its sentence and where it is counted; of an answer folded from facts, no one of them can
   * be left out.
   */
  readonly events: readonly string[]
}
