import { Command, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewUnsealed } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** A sealed review is to be seen again by those whose roles let them. */
export class UnsealReview extends Command<UnsealReviewData> {}

export type UnsealReviewData = ReviewUnsealed['data']

export const unsealReview: Slice<UnsealReviewData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'unseal-review',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { isSealed }) => (isSealed ? [{ type: 'ReviewUnsealed', data: command }] : []),
}
