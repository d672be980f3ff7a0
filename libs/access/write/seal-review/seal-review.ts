import { Command, itHasWords, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewSealed } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** A review is to be seen only by those who work on it, and by the chair. */
export class SealReview extends Command<SealReviewData> {}

export type SealReviewData = ReviewSealed['data']

export const sealReview: Slice<SealReviewData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'seal-review',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { isSealed }) =>
    itHasWords(command.reason, 'reason-missing') ?? (isSealed ? [] : [{ type: 'ReviewSealed', data: command }]),
}
