import { Command, sameDate, type FuzzyDate, type Slice } from '@ledger/kernel'
import type { AskPut, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { forAnOpenAsk } from '../rules.js'

/** Somebody asks the addressee to reply, by a day if one is given. */
export class PutAsk extends Command<PutAskData> {}

export type PutAskData = AskPut['data']

export const putAsk: Slice<PutAskData, Recommendation, RecommendationEvent, object> = {
  name: 'put-ask',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state) =>
    forAnOpenAsk(state, command.askId, ({ put }) =>
      put && dueTheSame(put.replyDue, command.replyDue) ? [] : [{ type: 'AskPut', data: command }],
    ),
}

const dueTheSame = (one: FuzzyDate | null, other: FuzzyDate | null): boolean => (one && other ? sameDate(one, other) : one === other)
