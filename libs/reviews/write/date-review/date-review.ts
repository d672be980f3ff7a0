import { Command, itIsSaid, sameDate, sameWords, type Slice } from '@ledger/kernel'
import type { ReviewDated } from '../../events/index.js'
import { review, type OfReview, type Review } from '../review.js'
import { isRecorded, notRecorded } from '../rules.js'

/** A paper gives a date for a step of the review. Another paper may give another: both are kept. */
export class DateReview extends Command<DateReviewData> {}

export type DateReviewData = ReviewDated['data']

export const dateReview: Slice<DateReviewData, Review, OfReview, object> = {
  name: 'date-review',
  category: 'review',
  id: ({ reviewId }) => reviewId,
  evolution: review,
  decide: (command, state) => {
    if (!isRecorded(state)) return notRecorded()
    const held = state.dates.some(
      ({ milestone, on, words }) => milestone === command.milestone && sameDate(on, command.on) && sameWords(words, command.words),
    )
    return held ? [] : (itIsSaid(command.on.value, 'date-missing') ?? [{ type: 'ReviewDated', data: command }])
  },
}
