import { Command, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewClosedTo } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** A review is to be opened to somebody no more. */
export class CloseReviewTo extends Command<CloseReviewToData> {}

export type CloseReviewToData = ReviewClosedTo['data']

export const closeReviewTo: Slice<CloseReviewToData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'close-review-to',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { openedTo }) => (openedTo.has(command.personId) ? [{ type: 'ReviewClosedTo', data: command }] : []),
}
