import type { Question, ReadDatabase } from '@ledger/kernel'
import type { AskKnown } from '../asks/asks.js'
import { factsOf, type AskFact, type OfAsk } from '../facts-of-asks/facts-of-asks.js'
import { recommendationOf, type RecommendationOfReview } from '../recommendations-of-review/recommendations-of-review.js'

/** An ask with everything that was said and decided about it, each list by day; the last of a list counts. */
export interface AskDetails extends AskKnown {
  readonly put: readonly AskFact<'AskPut'>[]
  readonly replies: readonly AskFact<'AskReplied'>[]
  readonly words: readonly AskFact<'AskProgressSaid'>[]
  readonly coverage: readonly AskFact<'ClassCoverageReported'>[]
  /** Every setting and lowering of the proof asked for. */
  readonly proof: readonly AskFact<'ProofAsked' | 'ProofLowered'>[]
  readonly judgements: readonly AskFact<'PlanJudged'>[]
  /** Every closing and reopening. */
  readonly closings: readonly AskFact<'OpeningPositionStated' | 'AskClosed' | 'AskReplaced' | 'AskReopened'>[]
  readonly sameGap: readonly AskFact<'SameGapLearned'>[]
  readonly differences: readonly AskFact<'DifferenceMeasured'>[]
}

export interface RecommendationDetails extends RecommendationOfReview {
  readonly asks: readonly AskDetails[]
}

/** A recommendation with its asks. Whether it has been implemented is not said here: assurance answers that. */
export const detailsOfRecommendation = (
  db: ReadDatabase,
  _: Question,
  { recommendationId }: { readonly recommendationId: string },
): RecommendationDetails | undefined => {
  const recommendation = recommendationOf(db, recommendationId)
  return recommendation && { ...recommendation, asks: recommendation.asks.map((ask) => ({ ...ask, ...sorted(factsOf(db, ask.askId)) })) }
}

const sorted = (facts: readonly AskFact<OfAsk['type']>[]): Omit<AskDetails, keyof AskKnown> => {
  const of = <Type extends OfAsk['type']>(...types: readonly Type[]) =>
    facts.filter((fact): fact is AskFact<OfAsk['type']> & AskFact<Type> => (types as readonly string[]).includes(fact.type))
  return {
    put: of('AskPut'),
    replies: of('AskReplied'),
    words: of('AskProgressSaid'),
    coverage: of('ClassCoverageReported'),
    proof: of('ProofAsked', 'ProofLowered'),
    judgements: of('PlanJudged'),
    closings: of('OpeningPositionStated', 'AskClosed', 'AskReplaced', 'AskReopened'),
    sameGap: of('SameGapLearned'),
    differences: of('DifferenceMeasured'),
  }
}
