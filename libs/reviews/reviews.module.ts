import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store'
import * as write from './commands.js'
import * as queries from './queries.js'
import { datesOfReview } from './read/dates-of-review/dates-of-review.js'
import { notesOnReview } from './read/notes-on-review/notes-on-review.js'
import { papersNotes } from './read/papers-notes/papers-notes.js'
import { responsesToReview } from './read/responses-to-review/responses-to-review.js'
import { reviewDetails } from './read/review-details/review-details.js'
import { reviewList } from './read/review-list/review-list.js'

@Module({
  providers: [
    handlerFor(write.RecordReview, write.recordReview),
    handlerFor(write.RetitleReview, write.retitleReview),
    handlerFor(write.DateReview, write.dateReview),
    handlerFor(write.ExtendReviewSource, write.extendReviewSource),
    handlerFor(write.TakeUpLiveTracking, write.takeUpLiveTracking),
    handlerFor(write.RespondToReview, write.respondToReview),
    handlerFor(write.NoteReview, write.noteReview),
    handlerFor(write.NotePapers, write.notePapers),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class ReviewsModule {}

export const reviewProjections = [reviewList, reviewDetails, datesOfReview, responsesToReview, notesOnReview, papersNotes]
