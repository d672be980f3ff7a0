import { Module } from '@nestjs/common'
import { handlerFor } from '@ledger/event-store/command-handler'
import type { ReadDatabase } from '@ledger/kernel'
import * as write from './commands.js'
import { roles } from './permission/role.js'
import { othersHolding } from './read/role-holders/others-holding.js'

const othersAdministering = (db: ReadDatabase, { personId }: { readonly personId: string }): number =>
  othersHolding(db, { personId, role: 'administrator' })

@Module({
  providers: [
    handlerFor(write.AcceptInvitation, write.acceptInvitation),
    handlerFor(write.ChangePassword, write.changePassword),
    handlerFor(write.ChangeSecondFactor, write.changeSecondFactor),
    handlerFor(write.EndSession, write.endSession),
    handlerFor(write.EndSessions, write.endSessions),
    handlerFor(write.LinkProvider, write.linkProvider),
    handlerFor(write.UnlinkProvider, write.unlinkProvider),
    handlerFor(write.SuspendPerson, write.suspendPerson, { othersAdministering }),
    handlerFor(write.ReinstatePerson, write.reinstatePerson),
    handlerFor(write.KeepWords, write.keepWords),
    handlerFor(write.GrantRole, write.grantRole, { rolesThereAre: () => roles }),
    handlerFor(write.InvitePerson, write.invitePerson),
    handlerFor(write.IssueToken, write.issueToken),
    handlerFor(write.MakeRecoveryCodes, write.makeRecoveryCodes),
    handlerFor(write.RevokeToken, write.revokeToken),
    handlerFor(write.StartSession, write.startSession),
    handlerFor(write.UseInvitation, write.useInvitation),
    handlerFor(write.WithdrawRole, write.withdrawRole, { othersAdministering }),
    handlerFor(write.BreakGlass, write.breakGlass),
    handlerFor(write.CloseCircumstances, write.closeCircumstances),
    handlerFor(write.CloseReviewTo, write.closeReviewTo),
    handlerFor(write.CloseWork, write.closeWork),
    handlerFor(write.DeclareConflict, write.declareConflict),
    handlerFor(write.EndConflict, write.endConflict),
    handlerFor(write.HoldReview, write.holdReview),
    handlerFor(write.JoinReview, write.joinReview),
    handlerFor(write.LeaveReview, write.leaveReview),
    handlerFor(write.LiftHold, write.liftHold),
    handlerFor(write.MendGlass, write.mendGlass),
    handlerFor(write.OpenCircumstances, write.openCircumstances),
    handlerFor(write.OpenReviewTo, write.openReviewTo),
    handlerFor(write.ReopenWork, write.reopenWork),
    handlerFor(write.SealReview, write.sealReview),
    handlerFor(write.SeeGlassNotice, write.seeGlassNotice),
    handlerFor(write.RecordDisclosure, write.recordDisclosure),
    handlerFor(write.UnsealReview, write.unsealReview),
  ],
})
export class AccessModule {}
