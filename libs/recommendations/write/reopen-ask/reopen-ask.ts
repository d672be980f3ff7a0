import { Command, refuse, type Slice } from '@ledger/kernel'
import type { AskReopened, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aReasonIsGiven, forAnAsk } from '../rules.js'

/** Somebody opens a closed ask again, and says why. The closing stays visible. */
export class ReopenAsk extends Command<ReopenAskData> {}

export type ReopenAskData = AskReopened['data']

export const reopenAsk: Slice<ReopenAskData, Recommendation, RecommendationEvent, object> = {
  name: 'reopen-ask',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state) =>
    forAnAsk(state, command.askId, ({ closed }) => {
      if (closed === null) return refuse('ask-not-closed', { askId: command.askId })
      return aReasonIsGiven(command.reason) ?? [{ type: 'AskReopened', data: command }]
    }),
}
