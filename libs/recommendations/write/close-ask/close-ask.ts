import { Command, sameWords, type Slice } from '@ledger/kernel'
import type { AskClosed, RecommendationEvent } from '../../events/index.js'
import type { Closed } from '../ask.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aBodyDecides, aReasonIsGiven, forAnAsk, forAnOpenAsk, theOwnersMemberStoodBack, type BodyFacts } from '../rules.js'

/** The sub-group ends an ask that was not done, or whose need has gone, and says why. */
export class CloseAsk extends Command<CloseAskData> {}

export type CloseAskData = AskClosed['data']

export const closeAsk: Slice<CloseAskData, Recommendation, RecommendationEvent, BodyFacts> = {
  name: 'close-ask',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, facts, { actor }) =>
    forAnAsk(state, command.askId, ({ closed }) => {
      if (closedTheSame(closed, command)) return []
      return forAnOpenAsk(
        state,
        command.askId,
        (ask) =>
          aReasonIsGiven(command.reason) ??
          aBodyDecides(actor, facts) ??
          theOwnersMemberStoodBack(ask, actor) ?? [{ type: 'AskClosed', data: command }],
      )
    }),
}

const closedTheSame = (closed: Closed | null, { closing, reason }: CloseAskData): boolean =>
  closed !== null && 'reason' in closed && closed.closing === closing && sameWords(closed.reason, reason)
