import { Command, itHasWords, refuse, sameWords, type Slice } from '@ledger/kernel'
import type { RecommendationEvent, RecommendationReworded } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'

/** Somebody gives a recommendation other words. */
export class RewordRecommendation extends Command<RewordRecommendationData> {}

export type RewordRecommendationData = RecommendationReworded['data']

export const rewordRecommendation: Slice<RewordRecommendationData, Recommendation, RecommendationEvent, object> = {
  name: 'reword-recommendation',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state) => {
    if (state.status === 'not made') return refuse('recommendation-not-made')
    if (sameWords(state.text, command.text)) return []
    return itHasWords(command.text, 'words-missing') ?? [{ type: 'RecommendationReworded', data: command }]
  },
}
