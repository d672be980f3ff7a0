import { Command, itHasWords, type Slice } from '@ledger/kernel'
import type { ReviewResponded } from '../../events/index.js'
import { review, type OfReview, type Review } from '../review.js'
import { isRecorded, notRecorded } from '../rules.js'

/** The partnership responds to a review as a whole. It answers no single learning point. */
export class RespondToReview extends Command<RespondToReviewData> {}

export type RespondToReviewData = ReviewResponded['data']

export const respondToReview: Slice<RespondToReviewData, Review, OfReview, object> = {
  name: 'respond-to-review',
  category: 'review',
  id: ({ reviewId }) => reviewId,
  evolution: review,
  decide: (command, state) =>
    isRecorded(state) ? (itHasWords(command.response, 'response-missing') ?? [{ type: 'ReviewResponded', data: command }]) : notRecorded(),
}
