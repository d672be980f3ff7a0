import { latest, type CommandContext, type ReadDatabase } from '@ledger/kernel'
import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store/command-handler'
import { learningPointsUnknown } from '@ledger/learning/contract'
import { agenciesUnknown, bodiesUnknown, roleOn } from '@ledger/partnership/contract'
import { reviewsUnknown } from '@ledger/reviews/contract'
import * as write from './commands.js'
import * as queries from './queries.js'
import { standingOfAsk } from './read/asks/asks.js'

/** The body that decides, if nobody has established it. */
const unknownBodies = (db: ReadDatabase, _: object, { actor: { decided } }: CommandContext): readonly string[] =>
  decided.kind === 'body' ? bodiesUnknown(db, [decided.bodyId]) : []

/** On the day of the decision, where one is given that has passed. */
const deciderRole = (db: ReadDatabase, _: object, { actor: { decided }, occurredOn, today }: CommandContext): string | null => {
  const day = occurredOn ? latest(occurredOn) : undefined
  return decided.kind === 'person' ? roleOn(db, decided.personId, day !== undefined && day < today ? day : today) : null
}

@Module({
  providers: [
    handlerFor(write.MakeRecommendation, write.makeRecommendation, {
      unknownReviews: (db, { reviewId }) => reviewsUnknown(db, [reviewId]),
    }),
    handlerFor(write.RewordRecommendation, write.rewordRecommendation),
    handlerFor(write.AddressAsk, write.addressAsk, {
      unknownAgencies: (db, { addressee }) => (addressee.kind === 'agency' ? agenciesUnknown(db, [addressee.agencyId]) : []),
    }),
    handlerFor(write.PutAsk, write.putAsk),
    handlerFor(write.ReplyToAsk, write.replyToAsk),
    handlerFor(write.SayAskProgress, write.sayAskProgress),
    handlerFor(write.ReportClassCoverage, write.reportClassCoverage),
    handlerFor(write.AskForProof, write.askForProof, { unknownBodies }),
    handlerFor(write.LowerProof, write.lowerProof, { deciderRole }),
    handlerFor(write.JudgePlan, write.judgePlan, { unknownBodies }),
    handlerFor(write.StateOpeningPosition, write.stateOpeningPosition, { unknownBodies }),
    handlerFor(write.CloseAsk, write.closeAsk, { unknownBodies }),
    handlerFor(write.ReplaceAsk, write.replaceAsk, {
      unknownBodies,
      byAsk: (db, command) => standingOfAsk(db, command.byRecommendationId, command.byAskId),
    }),
    handlerFor(write.ReopenAsk, write.reopenAsk),
    handlerFor(write.LinkSameGap, write.linkSameGap, {
      unknownBodies,
      unknownLearningPoints: (db, { learningPointId }) => learningPointsUnknown(db, [learningPointId]),
    }),
    handlerFor(write.MeasureDifference, write.measureDifference),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class RecommendationsModule {}
