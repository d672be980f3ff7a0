import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store/command-handler'
import * as write from './commands.js'
import * as queries from './queries.js'

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
