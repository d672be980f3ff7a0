import { Command, itHasWords, sameWords, type Slice } from '@ledger/kernel'
import type { ReviewRetitled } from '../../events/index.js'
import { review, type OfReview, type Review } from '../review.js'
import { isRecorded, notRecorded } from '../rules.js'

/** Somebody gives a review another title. */
export class RetitleReview extends Command<RetitleReviewData> {}

export type RetitleReviewData = ReviewRetitled['data']

export const retitleReview: Slice<RetitleReviewData, Review, OfReview, object> = {
  name: 'retitle-review',
  category: 'review',
  id: ({ reviewId }) => reviewId,
  evolution: review,
  decide: (command, state) => {
    if (!isRecorded(state)) return notRecorded()
    if (sameWords(state.title, command.title)) return []
    return itHasWords(command.title, 'title-missing') ?? [{ type: 'ReviewRetitled', data: command }]
  },
}
