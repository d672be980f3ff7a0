import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store/command-handler'
import { reviewsUnknown } from '@ledger/reviews/contract'
import * as write from './commands.js'
import * as queries from './queries.js'
import { standingOfLearningPoint } from './read/known-learning-points/known-learning-points.js'

@Module({
  providers: [
    handlerFor(write.RecordLearningPoint, write.recordLearningPoint, {
      unknownReviews: (db, { reviewId }) => reviewsUnknown(db, [reviewId]),
    }),
    handlerFor(write.RewordLearningPoint, write.rewordLearningPoint),
    handlerFor(write.AnswerLearningPoint, write.answerLearningPoint),
    handlerFor(write.MergeLearningPoint, write.mergeLearningPoint, { into: (db, { intoId }) => standingOfLearningPoint(db, intoId) }),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class LearningModule {}
