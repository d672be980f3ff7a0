import { Command, sameWords, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewHeld } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** Proceedings are live, and a review is held while they are; or other proceedings than before. */
export class HoldReview extends Command<HoldReviewData> {}

export type HoldReviewData = ReviewHeld['data']

export const holdReview: Slice<HoldReviewData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'hold-review',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { hold }) =>
    hold?.proceedings === command.proceedings && sameWords(hold.reason, command.reason) ? [] : [{ type: 'ReviewHeld', data: command }],
}
