import { Command, itIsSaid, type Slice } from '@ledger/kernel'
import type { OpeningPositionStated, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aBodyDecides, forAnAsk, forAnOpenAsk, theOwnersMemberStoodBack, type BodyFacts } from '../rules.js'

/** The sub-group decides, with a minute, that an ask was closed before this ledger. */
export class StateOpeningPosition extends Command<StateOpeningPositionData> {}

export type StateOpeningPositionData = OpeningPositionStated['data']

export const stateOpeningPosition: Slice<StateOpeningPositionData, Recommendation, RecommendationEvent, BodyFacts> = {
  name: 'state-opening-position',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, facts, { actor }) =>
    forAnAsk(state, command.askId, ({ closed }) => {
      if (closed?.closing === 'closed before this ledger' && closed.minute === command.minute) return []
      return forAnOpenAsk(
        state,
        command.askId,
        (ask) =>
          itIsSaid(command.minute, 'minute-missing') ??
          aBodyDecides(actor, facts) ??
          theOwnersMemberStoodBack(ask, actor) ?? [{ type: 'OpeningPositionStated', data: command }],
      )
    }),
}
