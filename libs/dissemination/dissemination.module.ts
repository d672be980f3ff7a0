import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store/command-handler'
import { learningPointsUnknown } from '@ledger/learning/contract'
import { agenciesUnknown } from '@ledger/partnership/contract'
import { reviewsUnknown } from '@ledger/reviews/contract'
import * as write from './commands.js'
import * as queries from './queries.js'

@Module({
  providers: [
    handlerFor(write.ShareLearning, write.shareLearning, {
      unknownReviews: (db, { reviewIds }) => reviewsUnknown(db, reviewIds),
      unknownLearningPoints: (db, { learningPointIds }) => learningPointsUnknown(db, learningPointIds),
    }),
    handlerFor(write.ReportAttendance, write.reportAttendance, { unknownAgencies: (db, { agencyId }) => agenciesUnknown(db, [agencyId]) }),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class DisseminationModule {}
