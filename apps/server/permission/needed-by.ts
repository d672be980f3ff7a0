import type { Deed } from '@ledger/access'
import { paths, type Path } from '../paths.js'

/**
 * What somebody needs for a page or route.
 * - anybody: it shows nothing of a partnership, or is the way in
 * - a deed to the partnership, or to the thing whose id is in the address
 */
export type Needed = 'anybody' | { readonly deed: Deed; readonly thing: string | null }

const row = (method: 'GET' | 'POST', { pattern }: Path<string>, needed: Needed) => [`${method} ${pattern}`, needed] as const

const partnership = (deed: Deed): Needed => ({ deed, thing: null })
const of = (thing: string, deed: Deed): Needed => ({ deed, thing })

/** A form of the partnership: to see it, and to send it. */
const both = (deed: Deed, ...forms: readonly Path<string>[]) =>
  forms.flatMap((path) => [row('GET', path, partnership(deed)), row('POST', path, partnership(deed))])

/** Every page and route. One that is not here is answered to nobody, and a test lists it. */
export const neededBy: ReadonlyMap<string, Needed> = new Map([
  row('GET', paths.home, 'anybody'),
  row('GET', paths.actingAs, 'anybody'),
  row('POST', paths.actingAs, 'anybody'),
  row('GET', paths.earlierDate, 'anybody'),
  // The gate has asked who it is; each shows and changes only what is one's own.
  row('GET', paths.signIn, 'anybody'),
  row('POST', paths.signIn, 'anybody'),
  row('GET', paths.secondFactor, 'anybody'),
  row('POST', paths.secondFactor, 'anybody'),
  row('GET', paths.recoveryCode, 'anybody'),
  row('POST', paths.recoveryCode, 'anybody'),
  row('GET', paths.firstSignIn, 'anybody'),
  row('POST', paths.firstSignIn, 'anybody'),
  row('GET', paths.linkApp, 'anybody'),
  row('POST', paths.linkApp, 'anybody'),
  row('POST', paths.signOut, 'anybody'),
  row('GET', paths.account, 'anybody'),
  row('GET', paths.changePassword, 'anybody'),
  row('POST', paths.changePassword, 'anybody'),
  row('GET', paths.changeSecondFactor, 'anybody'),
  row('POST', paths.changeSecondFactor, 'anybody'),
  row('GET', paths.linkAnotherApp, 'anybody'),
  row('POST', paths.linkAnotherApp, 'anybody'),
  row('GET', paths.makeRecoveryCodes, 'anybody'),
  row('POST', paths.makeRecoveryCodes, 'anybody'),
  row('POST', paths.endOwnSession, 'anybody'),
  row('GET', paths.issueToken, 'anybody'),
  row('POST', paths.issueToken, 'anybody'),
  row('POST', paths.revokeOwnToken, 'anybody'),
  row('GET', paths.openIdFirstSignIn, 'anybody'),
  row('POST', paths.openIdFirstSignIn, 'anybody'),
  row('GET', paths.openIdLink, 'anybody'),
  row('GET', paths.openIdSignOut, 'anybody'),
  row('GET', paths.openIdSignIn, 'anybody'),
  row('GET', paths.openIdAnswer, 'anybody'),
  row('POST', paths.backChannelLogout, 'anybody'),
  row('GET', paths.watched.live, 'anybody'),
  row('GET', paths.watched.ready, 'anybody'),
  row('GET', paths.watched.metrics, 'anybody'),

  row('GET', paths.partnershipAnswers, partnership('see-partnership')),
  row('GET', paths.recommendationsCounted, partnership('see-partnership')),
  row('GET', paths.learningCounted, partnership('see-partnership')),
  row('GET', paths.auditsList, partnership('see-partnership')),
  row('GET', paths.sharedLearning, partnership('see-partnership')),
  row('GET', paths.actionsWithoutRecommendation, partnership('see-partnership')),
  row('GET', paths.papersNotes, partnership('see-partnership')),
  row('GET', paths.reviewsList, partnership('see-partnership')),
  row('GET', paths.accessOfPartnership, partnership('see-access-log')),

  row('GET', paths.reviewDetails, of('reviewId', 'see-review')),
  row('GET', paths.recommendationDetails, of('recommendationId', 'see-review')),
  row('GET', paths.actionDetails, of('actionId', 'see-review')),
  row('GET', paths.accessOfReview, of('reviewId', 'see-access-log-of-review')),
  row('GET', paths.recordDisclosure, of('reviewId', 'disclose')),
  row('POST', paths.recordDisclosure, of('reviewId', 'disclose')),
  row('GET', paths.historyOf, of('id', 'see-history')),
  row('GET', paths.checkAction, of('actionId', 'check-actions')),
  row('POST', paths.checkAction, of('actionId', 'check-actions')),
  row('GET', paths.submitEvidence, of('actionId', 'report-progress')),
  row('POST', paths.submitEvidence, of('actionId', 'report-progress')),
  row('GET', paths.evidenceFile, of('actionId', 'see-review')),

  row('GET', paths.administration, partnership('manage-agencies')),
  row('GET', paths.administrationPeople, partnership('manage-people')),
  row('GET', paths.administrationPerson, partnership('manage-people')),
  row('GET', paths.administrationAgencies, partnership('manage-agencies')),
  row('GET', paths.administrationGroups, partnership('manage-agencies')),
  ...both(
    'manage-people',
    paths.appointPerson,
    paths.movePerson,
    paths.recordPersonLeft,
    paths.invitePerson,
    paths.suspendPerson,
    paths.reinstatePerson,
  ),
  ...both('manage-roles', paths.grantRole, paths.withdrawRole),
  ...both('end-sessions', paths.endSession, paths.endSessions, paths.revokeToken),
  ...both('manage-agencies', paths.registerAgency, paths.changeAgencyEmployer, paths.succeedAgency, paths.establishBody, paths.succeedBody),
  ...both('manage-policies', paths.setPolicy),
  row('GET', paths.keeping, partnership('see-keeping')),
  row('GET', paths.setRetentionClass, partnership('set-retention')),
  row('POST', paths.setRetentionClass, partnership('set-retention')),
  row('GET', paths.reviewRetention, partnership('review-retention')),
  row('POST', paths.reviewRetention, partnership('review-retention')),
  row('GET', paths.placeLegalHold, partnership('place-legal-hold')),
  row('POST', paths.placeLegalHold, partnership('place-legal-hold')),
  row('GET', paths.liftLegalHold, partnership('place-legal-hold')),
  row('POST', paths.liftLegalHold, partnership('place-legal-hold')),
  row('GET', paths.wordsKept, partnership('ask-for-erasure')),
  row('GET', paths.askForErasure, partnership('ask-for-erasure')),
  row('POST', paths.askForErasure, partnership('ask-for-erasure')),
  row('GET', paths.erasureRequest, partnership('see-keeping')),
  row('POST', paths.erasureRequest, partnership('approve-erasure')),
  row('GET', paths.erasureCertificate, partnership('see-keeping')),

  row('GET', paths.needToKnow, of('reviewId', 'see-review')),
  ...[
    paths.joinReview,
    paths.leaveReview,
    paths.closeWork,
    paths.reopenWork,
    paths.openReviewTo,
    paths.closeReviewTo,
    paths.openCircumstances,
    paths.closeCircumstances,
    paths.endConflict,
  ].flatMap((path) => [row('GET', path, of('reviewId', 'manage-need-to-know')), row('POST', path, of('reviewId', 'manage-need-to-know'))]),
  ...[paths.sealReview, paths.unsealReview].flatMap((path) => [
    row('GET', path, of('reviewId', 'seal-review')),
    row('POST', path, of('reviewId', 'seal-review')),
  ]),
  ...[paths.holdReview, paths.liftHold].flatMap((path) => [
    row('GET', path, of('reviewId', 'hold-review')),
    row('POST', path, of('reviewId', 'hold-review')),
  ]),
  ...[paths.declareConflict].flatMap((path) => [
    row('GET', path, of('reviewId', 'declare-conflict')),
    row('POST', path, of('reviewId', 'declare-conflict')),
  ]),
  // Whether somebody may break the glass is asked by the form: a review that they may not see is found after they said why.
  ...[paths.breakGlass, paths.mendGlass, paths.seeGlassNotice].flatMap((path) => [
    row('GET', path, partnership('see-partnership')),
    row('POST', path, partnership('see-partnership')),
  ]),
  row('GET', paths.glassReport, partnership('see-access-log')),

  row('GET', paths.api.actionDetails, of('actionId', 'see-review')),
  row('POST', paths.api.checkAction, of('actionId', 'check-actions')),
])

export const needs = (method: string, pattern: string | undefined): Needed | undefined =>
  neededBy.get(`${method === 'HEAD' ? 'GET' : method} ${pattern ?? ''}`)
