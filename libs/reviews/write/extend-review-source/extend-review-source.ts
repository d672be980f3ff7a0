import { Command, type Slice } from '@ledger/kernel'
import type { ReviewSourceExtended } from '../../events/index.js'
import { review, type OfReview, type Review } from '../review.js'
import { isRecorded, itIsADay, notRecorded } from '../rules.js'

/** Somebody records that a review's papers speak to a later day, or stop earlier than was thought. */
export class ExtendReviewSource extends Command<ExtendReviewSourceData> {}

export type ExtendReviewSourceData = ReviewSourceExtended['data']

export const extendReviewSource: Slice<ExtendReviewSourceData, Review, OfReview, object> = {
  name: 'extend-review-source',
  category: 'review',
  id: ({ reviewId }) => reviewId,
  evolution: review,
  decide: (command, state) => {
    if (!isRecorded(state)) return notRecorded()
    if (state.knownTo === command.knownTo) return []
    return itIsADay(command.knownTo) ?? [{ type: 'ReviewSourceExtended', data: command }]
  },
}
