import { Command, everyOneIsKnown, itHasWords, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { RecommendationEvent, RecommendationMade } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'

/** A review makes a recommendation. */
export class MakeRecommendation extends Command<MakeRecommendationData> {}

export type MakeRecommendationData = Omit<RecommendationMade['data'], 'recommendationId'>

export interface MakeRecommendationFacts {
  readonly unknownReviews: readonly string[]
}

export const makeRecommendation: Slice<MakeRecommendationData, Recommendation, RecommendationEvent, MakeRecommendationFacts> = {
  name: 'make-recommendation',
  category: 'recommendation',
  creates: true,
  id: (_, newId) => newId,
  evolution: recommendation,
  decide: (command, state, { unknownReviews }, { newId }) =>
    itIsMadeOnce(state) ??
    itHasWords(command.text, 'words-missing') ??
    everyOneIsKnown('review', unknownReviews) ?? [{ type: 'RecommendationMade', data: { recommendationId: newId, ...command } }],
}

const itIsMadeOnce = ({ status }: Recommendation): Refusal | undefined =>
  status === 'not made' ? undefined : refuse('recommendation-already-made')
