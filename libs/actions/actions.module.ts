import type { ReadDatabase } from '@ledger/kernel'
import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store/command-handler'
import { agenciesUnknown, agencyOfThePartnership, policyOn, structureOf } from '@ledger/partnership/contract'
import { askOf, asksUnknown } from '@ledger/recommendations/contract'
import { reviewKnown } from '@ledger/reviews/contract'
import * as write from './commands.js'
import * as queries from './queries.js'
import { actionKnown } from './read/known-actions/known-actions.js'

/** The one agency an ask is addressed to: the partnership counts as one, a class or an addressee not stated does not. */
const addresseeOf = (db: ReadDatabase, askId: string): string | null => {
  const addressee = askOf(db, askId)?.addressee
  return addressee?.kind === 'agency' ? addressee.agencyId : addressee?.kind === 'partnership' ? agencyOfThePartnership(db) : null
}

@Module({
  providers: [
    handlerFor(write.PlanAction, write.planAction, {
      reviewKnown: (db, { reviewId }) => reviewId === null || reviewKnown(db, reviewId),
      unknownAsks: (db, { answers }) =>
        asksUnknown(
          db,
          answers.map(({ askId }) => askId),
        ),
      unknownAgencies: (db, { ownerIds }) => agenciesUnknown(db, ownerIds),
    }),
    handlerFor(write.LinkAction, write.linkAction, { unknownAsks: (db, { askId }) => asksUnknown(db, [askId]) }),
    handlerFor(write.UnlinkAction, write.unlinkAction),
    handlerFor(write.ChangeActionPart, write.changeActionPart),
    handlerFor(write.RewordAction, write.rewordAction),
    handlerFor(write.SetDueDate, write.setDueDate),
    handlerFor(write.ExtendDueDate, write.extendDueDate),
    handlerFor(write.CorrectDueDate, write.correctDueDate),
    handlerFor(write.ReportActionProgress, write.reportActionProgress),
    handlerFor(write.ReportActionDone, write.reportActionDone),
    handlerFor(write.ReportActionOccurrence, write.reportActionOccurrence),
    handlerFor(write.MissActionOccurrence, write.missActionOccurrence),
    handlerFor(write.SubmitEvidence, write.submitEvidence),
    handlerFor(write.NameEvidence, write.nameEvidence),
    handlerFor(write.WithdrawEvidence, write.withdrawEvidence),
    handlerFor(write.CheckAction, write.checkAction, {
      structure: (db) => structureOf(db),
      addressees: (db, { checks }) => new Map(checks.map(({ askId }) => [askId, addresseeOf(db, askId)])),
      policyVersion: (db, _, { today }) => policyOn(db, today)?.policyVersion ?? null,
    }),
    handlerFor(write.StopAction, write.stopAction),
    handlerFor(write.ReplaceAction, write.replaceAction, { otherKnown: (db, { byActionId }) => actionKnown(db, byActionId) }),
    handlerFor(write.ReopenAction, write.reopenAction),
    handlerFor(write.HandOverAction, write.handOverAction, { unknownAgencies: (db, { toIds }) => agenciesUnknown(db, toIds) }),
    ...Object.values(queries).map(({ Handler }) => Handler),
  ],
})
export class ActionsModule {}
