import { Command, itDoesNotLieAhead, type Slice } from '@ledger/kernel'
import type { AskProgressSaid, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { forAnOpenAsk } from '../rules.js'

/** Somebody says a word about a whole ask. The same word on a later day is news: somebody has not gone silent. */
export class SayAskProgress extends Command<SayAskProgressData> {}

export type SayAskProgressData = AskProgressSaid['data']

export const sayAskProgress: Slice<SayAskProgressData, Recommendation, RecommendationEvent, object> = {
  name: 'say-ask-progress',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, _, { occurredOn, today }) =>
    forAnOpenAsk(state, command.askId, () => itDoesNotLieAhead(occurredOn, today) ?? [{ type: 'AskProgressSaid', data: command }]),
}
