import { Command, itHasWords, sameWords, type Slice } from '@ledger/kernel'
import type { ReviewNoted } from '../../events/index.js'
import { review, type OfReview, type Review } from '../review.js'
import { isRecorded, notRecorded } from '../rules.js'

/** Somebody notes what a reader of the review must know: papers that disagree, a gap, a note. */
export class NoteReview extends Command<NoteReviewData> {}

export type NoteReviewData = ReviewNoted['data']

export const noteReview: Slice<NoteReviewData, Review, OfReview, object> = {
  name: 'note-review',
  category: 'review',
  id: ({ reviewId }) => reviewId,
  evolution: review,
  decide: (command, state) => {
    if (!isRecorded(state)) return notRecorded()
    if (state.notes.some(({ about, note }) => about === command.about && sameWords(note, command.note))) return []
    return itHasWords(command.note, 'note-missing') ?? [{ type: 'ReviewNoted', data: command }]
  },
}
