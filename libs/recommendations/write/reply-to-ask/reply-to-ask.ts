import { Command, itDoesNotLieAhead, sameWords, type Refusal, type Slice } from '@ledger/kernel'
import type { AskReplied, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aReasonIsGiven, forAnOpenAsk } from '../rules.js'

/** The addressee replies. A later reply stands in the place of an earlier one, which stays printed. */
export class ReplyToAsk extends Command<ReplyToAskData> {}

export type ReplyToAskData = AskReplied['data']

export const replyToAsk: Slice<ReplyToAskData, Recommendation, RecommendationEvent, object> = {
  name: 'reply-to-ask',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, _, { occurredOn, today }) =>
    forAnOpenAsk(state, command.askId, ({ reply }) => {
      if (reply && reply.reply === command.reply && sameWords(reply.reason, command.reason)) return []
      return aRefusalSaysWhy(command) ?? itDoesNotLieAhead(occurredOn, today) ?? [{ type: 'AskReplied', data: command }]
    }),
}

const aRefusalSaysWhy = ({ reply, reason }: ReplyToAskData): Refusal | undefined =>
  reply === 'not accepted' ? aReasonIsGiven(reason) : undefined
