import { Command, never, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AskReplaced, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aBodyDecides, aReasonIsGiven, forAnAsk, forAnOpenAsk, theOwnersMemberStoodBack, type BodyFacts } from '../rules.js'

/** The sub-group puts another ask in the place of this one: superseded, merged, or redirected to whom it belongs. */
export class ReplaceAsk extends Command<ReplaceAskData> {}

export type ReplaceAskData = AskReplaced['data']

export interface ReplaceAskFacts extends BodyFacts {
  /** How it stands with the other ask. */
  readonly byAsk: 'unknown' | 'open' | 'closed'
}

export const replaceAsk: Slice<ReplaceAskData, Recommendation, RecommendationEvent, ReplaceAskFacts> = {
  name: 'replace-ask',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, facts, { actor }) =>
    forAnAsk(state, command.askId, ({ closed }) => {
      if (closed?.closing === 'replaced' && closed.byAskId === command.byAskId) return []
      return forAnOpenAsk(
        state,
        command.askId,
        (ask) =>
          anotherTakesItsPlace(command) ??
          theOtherIsOpen(command, facts) ??
          aReasonIsGiven(command.reason) ??
          aBodyDecides(actor, facts) ??
          theOwnersMemberStoodBack(ask, actor) ?? [{ type: 'AskReplaced', data: command }],
      )
    }),
}

const anotherTakesItsPlace = ({ askId, byAskId }: ReplaceAskData): Refusal | undefined =>
  askId === byAskId ? refuse('replaced-by-itself', { askId }) : undefined

/** Only an open ask takes the place of another, so no two can ever point at each other. */
const theOtherIsOpen = ({ byAskId }: ReplaceAskData, { byAsk }: ReplaceAskFacts): Refusal | undefined => {
  switch (byAsk) {
    case 'open':
      return undefined
    case 'unknown':
      return refuse('ask-unknown', { askId: byAskId })
    case 'closed':
      return refuse('replacement-closed', { askId: byAskId })
    default:
      return never(byAsk)
  }
}
