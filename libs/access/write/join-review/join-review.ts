import { Command, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewMemberJoined } from '../../events/index.js'
import { needToKnow, hasNoInterest, type NeedToKnow } from '../need-to-know.js'

/** Somebody is to work on a review, in a part; or in another part than before. */
export class JoinReview extends Command<JoinReviewData> {}

export type JoinReviewData = ReviewMemberJoined['data']

export const joinReview: Slice<JoinReviewData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'join-review',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, state) =>
    hasNoInterest(state, command.personId) ??
    (state.members.get(command.personId) === command.part ? [] : [{ type: 'ReviewMemberJoined', data: command }]),
}
