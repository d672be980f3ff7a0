import { Command, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewMemberLeft } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** Somebody is to work on a review no more. */
export class LeaveReview extends Command<LeaveReviewData> {}

export type LeaveReviewData = ReviewMemberLeft['data']

export const leaveReview: Slice<LeaveReviewData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'leave-review',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { members }) => (members.has(command.personId) ? [{ type: 'ReviewMemberLeft', data: command }] : []),
}
