import type { Deed } from '@ledger/access'
import type { Question, ReadDatabase } from '@ledger/kernel'
import { reviewsOfThing } from '@ledger/sight'
import { paths, type Path } from '../paths.js'

/** What an answer shows of a partnership: by which deed, and of which reviews; none where it shows the whole partnership. */
export interface Shows {
  readonly deed: Deed
  /** The name that its address has in paths.ts. */
  readonly kind: string
  readonly about: (params: Readonly<Record<string, string>>, db: ReadDatabase, question: Question) => Subject
}

interface Subject {
  readonly id: string | null
  readonly reviewIds: readonly string[]
}

type Method = 'GET' | 'POST'

const wholePartnership = (kind: string, deed: Deed = 'see-partnership'): Shows => ({
  ...{ kind, deed },
  about: () => ({ id: null, reviewIds: [] }),
})

/** A thing of one review, or of several: an action may answer what more than one review recommended. */
const thing = (kind: string, deed: Deed, name: string): Shows => ({
  ...{ kind, deed },
  about: (params, db, question) => {
    const id = params[name] ?? ''
    return { id, reviewIds: reviewsOfThing(db, question, { id }) }
  },
})

/** Nothing of a case, and nothing about who looked at one. */
const nothing = null

const row = (method: Method, { pattern }: Path<string>, shows: Shows | null) => [`${method} ${pattern}`, shows] as const

/** Every page and route: what it shows that is not published. One that is not here is refused by a test. */
export const shownBy: ReadonlyMap<string, Shows | null> = new Map([
  row('GET', paths.home, nothing),
  row('GET', paths.actingAs, nothing),
  row('POST', paths.actingAs, nothing),
  row('GET', paths.earlierDate, nothing),
  row('GET', paths.openIdFirstSignIn, nothing),
  row('POST', paths.openIdFirstSignIn, nothing),
  row('GET', paths.openIdLink, nothing),
  row('GET', paths.openIdSignOut, nothing),
  row('GET', paths.openIdSignIn, nothing),
  row('GET', paths.openIdAnswer, nothing),
  row('POST', paths.backChannelLogout, nothing),
  row('GET', paths.signIn, nothing),
  row('POST', paths.signIn, nothing),
  row('GET', paths.secondFactor, nothing),
  row('POST', paths.secondFactor, nothing),
  row('GET', paths.recoveryCode, nothing),
  row('POST', paths.recoveryCode, nothing),
  row('GET', paths.firstSignIn, nothing),
  row('POST', paths.firstSignIn, nothing),
  row('GET', paths.linkApp, nothing),
  row('POST', paths.linkApp, nothing),
  row('POST', paths.signOut, nothing),
  row('GET', paths.account, nothing),
  row('GET', paths.changePassword, nothing),
  row('POST', paths.changePassword, nothing),
  row('GET', paths.changeSecondFactor, nothing),
  row('POST', paths.changeSecondFactor, nothing),
  row('GET', paths.linkAnotherApp, nothing),
  row('POST', paths.linkAnotherApp, nothing),
  row('GET', paths.makeRecoveryCodes, nothing),
  row('POST', paths.makeRecoveryCodes, nothing),
  row('POST', paths.endOwnSession, nothing),
  row('GET', paths.issueToken, nothing),
  row('POST', paths.issueToken, nothing),
  row('POST', paths.revokeOwnToken, nothing),
  row('GET', paths.watched.live, nothing),
  row('GET', paths.watched.ready, nothing),
  row('GET', paths.watched.metrics, nothing),

  row('GET', paths.partnershipAnswers, wholePartnership('partnership-answers')),
  row('GET', paths.recommendationsCounted, wholePartnership('recommendations-counted')),
  row('GET', paths.learningCounted, wholePartnership('learning-counted')),
  row('GET', paths.auditsList, wholePartnership('audits-list')),
  row('GET', paths.sharedLearning, wholePartnership('shared-learning')),
  row('GET', paths.actionsWithoutRecommendation, wholePartnership('actions-without-recommendation')),
  row('GET', paths.papersNotes, wholePartnership('papers-notes')),
  row('GET', paths.reviewsList, wholePartnership('reviews-list')),

  row('GET', paths.reviewDetails, thing('review-details', 'see-review', 'reviewId')),
  row('GET', paths.recommendationDetails, thing('recommendation-details', 'see-review', 'recommendationId')),
  row('GET', paths.actionDetails, thing('action-details', 'see-review', 'actionId')),
  row('GET', paths.checkAction, thing('check-action', 'check-actions', 'actionId')),
  // The form again, where something of it is to be corrected.
  row('POST', paths.checkAction, thing('check-action', 'check-actions', 'actionId')),
  row('GET', paths.submitEvidence, thing('submit-evidence', 'report-progress', 'actionId')),
  row('POST', paths.submitEvidence, thing('submit-evidence', 'report-progress', 'actionId')),
  row('GET', paths.evidenceFile, thing('evidence-file', 'see-review', 'actionId')),
  row('GET', paths.historyOf, thing('history-of', 'see-history', 'id')),

  row('GET', paths.accessOfPartnership, wholePartnership('access-of-partnership', 'see-access-log')),
  row('GET', paths.accessOfReview, thing('access-of-review', 'see-access-log-of-review', 'reviewId')),
  row('GET', paths.recordDisclosure, thing('record-disclosure', 'disclose', 'reviewId')),
  row('POST', paths.recordDisclosure, thing('record-disclosure', 'disclose', 'reviewId')),
  row('GET', paths.needToKnow, thing('need-to-know', 'see-review', 'reviewId')),
  ...[
    paths.joinReview,
    paths.leaveReview,
    paths.closeWork,
    paths.reopenWork,
    paths.openReviewTo,
    paths.closeReviewTo,
    paths.openCircumstances,
    paths.closeCircumstances,
    paths.sealReview,
    paths.unsealReview,
    paths.holdReview,
    paths.liftHold,
    paths.declareConflict,
    paths.endConflict,
  ].flatMap((path) => [
    row('GET', path, thing('need-to-know', 'see-review', 'reviewId')),
    row('POST', path, thing('need-to-know', 'see-review', 'reviewId')),
  ]),
  row('GET', paths.breakGlass, nothing),
  row('POST', paths.breakGlass, nothing),
  row('GET', paths.glassReport, wholePartnership('glass-report', 'see-access-log')),
  ...[paths.mendGlass, paths.seeGlassNotice].flatMap((path) => [
    row('GET', path, wholePartnership('glass-report')),
    row('POST', path, wholePartnership('glass-report')),
  ]),

  // People and settings.
  row('GET', paths.administration, nothing),
  row('GET', paths.administrationPeople, nothing),
  row('GET', paths.administrationPerson, nothing),
  row('GET', paths.administrationAgencies, nothing),
  row('GET', paths.administrationGroups, nothing),
  ...[
    paths.appointPerson,
    paths.movePerson,
    paths.recordPersonLeft,
    paths.invitePerson,
    paths.suspendPerson,
    paths.reinstatePerson,
    paths.grantRole,
    paths.withdrawRole,
    paths.endSession,
    paths.endSessions,
    paths.revokeToken,
    paths.registerAgency,
    paths.changeAgencyEmployer,
    paths.succeedAgency,
    paths.establishBody,
    paths.succeedBody,
    paths.setPolicy,
  ].flatMap((path) => [row('GET', path, nothing), row('POST', path, nothing)]),

  row('GET', paths.keeping, wholePartnership('keeping', 'see-keeping')),
  row('GET', paths.setRetentionClass, wholePartnership('set-retention-class', 'set-retention')),
  row('POST', paths.setRetentionClass, wholePartnership('set-retention-class', 'set-retention')),
  row('GET', paths.reviewRetention, wholePartnership('review-retention', 'review-retention')),
  row('POST', paths.reviewRetention, wholePartnership('review-retention', 'review-retention')),
  row('GET', paths.placeLegalHold, wholePartnership('place-legal-hold', 'place-legal-hold')),
  row('POST', paths.placeLegalHold, wholePartnership('place-legal-hold', 'place-legal-hold')),
  row('GET', paths.liftLegalHold, wholePartnership('lift-legal-hold', 'place-legal-hold')),
  row('POST', paths.liftLegalHold, wholePartnership('lift-legal-hold', 'place-legal-hold')),
  row('GET', paths.wordsKept, wholePartnership('words-kept', 'ask-for-erasure')),
  row('GET', paths.askForErasure, wholePartnership('ask-for-erasure', 'ask-for-erasure')),
  row('POST', paths.askForErasure, wholePartnership('ask-for-erasure', 'ask-for-erasure')),
  row('GET', paths.erasureRequest, wholePartnership('erasure-request', 'see-keeping')),
  row('POST', paths.erasureRequest, wholePartnership('erasure-request', 'approve-erasure')),
  row('GET', paths.erasureCertificate, wholePartnership('erasure-certificate', 'see-keeping')),

  row('GET', paths.api.actionDetails, thing('action-details', 'see-review', 'actionId')),
  // Answers with the id that it was sent.
  row('POST', paths.api.checkAction, nothing),
])

/** What an answer shows. A route of a partnership that is in no row counts as showing all of it. */
export const shows = (method: string, pattern: string | undefined): Shows | null => {
  const known = shownBy.get(`${method === 'HEAD' ? 'GET' : method} ${pattern ?? ''}`)
  return known === undefined ? wholePartnership('unlisted') : known
}
