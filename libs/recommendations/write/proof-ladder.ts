import type { Proof } from '../events/index.js'
import type { ProofSet } from './ask.js'

const LADDER: readonly Proof[] = ['seen', 'seen in practice', 'held at re-check']

/** Whether less would be asked for: a lower proof, or no measure where there was one. */
export const asksLess = (than: ProofSet, asked: ProofSet): boolean =>
  LADDER.indexOf(asked.proof) < LADDER.indexOf(than.proof) || (than.measure && !asked.measure)

export const asksTheSame = (one: ProofSet, other: ProofSet): boolean => one.proof === other.proof && one.measure === other.measure
