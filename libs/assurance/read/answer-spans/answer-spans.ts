import type { Basis, Question, ReadDatabase } from '@ledger/kernel'
import { factsWithTheirDays } from '../facts/facts.js'
import { countedFrom } from './counted-from.js'
import { spansOf, type Span } from './spans-of.js'

/** Of one ask or of all, on a basis. */
export interface SpansAsked {
  readonly basis: Basis
  readonly askId?: string
}

/**
 * The days in which each answer of an ask held, oldest first. On every day they say what the whole folded as at that day would; the last of them may
 * begin on a day to come, when a proof will be out of date or a policy be in force, unless something is recorded before.
 */
export const answerSpans = (db: ReadDatabase, _: Question, { basis, askId }: SpansAsked): readonly Span[] =>
  spansOf(countedFrom(factsWithTheirDays(db), basis), askId)
