import type { Answer, ProofReached } from '../order.js'
import type { PrintedFact } from '../printed-fact.js'
import type { Reading } from '../reading/reading.js'
import type { Fact } from '../state/fact.js'

/** One row of the decision table (docs/answers.md section 2). The first row that fits gives the answer. */
export interface Rule {
  readonly number: number
  /** When it fits, as a sentence. */
  readonly when: string
  readonly answer: Answer
  readonly proof: ProofReached
  readonly fits: (reading: Reading) => boolean
  /** What is printed with the answer, beside what is printed with every answer. */
  readonly prints: (reading: Reading) => readonly PrintedFact[]
  /** Facts that are together enough for the answer. */
  readonly standsOn: (reading: Reading) => readonly (Fact | null)[]
}

export const nothing = (): readonly never[] => []
