import { Command, everyOneIsKnown, type Slice } from '@ledger/kernel'
import type { RecommendationEvent, SameGapLearned } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aBodyDecides, forAnAsk, type BodyFacts } from '../rules.js'

/** The sub-group says that new learning shows the gap which this ask was meant to close. */
export class LinkSameGap extends Command<LinkSameGapData> {}

export type LinkSameGapData = SameGapLearned['data']

export interface LinkSameGapFacts extends BodyFacts {
  readonly unknownLearningPoints: readonly string[]
}

export const linkSameGap: Slice<LinkSameGapData, Recommendation, RecommendationEvent, LinkSameGapFacts> = {
  name: 'link-same-gap',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, facts, { actor }) =>
    forAnAsk(state, command.askId, ({ sameGap }) => {
      if (sameGap.includes(command.learningPointId)) return []
      return (
        aBodyDecides(actor, facts) ??
        everyOneIsKnown('learning-point', facts.unknownLearningPoints) ?? [{ type: 'SameGapLearned', data: command }]
      )
    }),
}
