import type { Deed } from '@ledger/access'
import { paths, type Path } from '../paths.js'

/**
 * What somebody needs for a page or route.
 * - anybody: it shows nothing of a partnership, or is the way in
 * - a deed to the partnership, or to the thing whose id is in the address, by the name that it has there
 */
export type Needed = 'anybody' | { readonly deed: Deed; readonly thing: string | null }

/** What is recorded of whoever saw it: the word for it in the access log, and by which deed. It is about what the address names, or the whole. */
export interface Shown {
  readonly kind: string
  readonly deed: Deed
}

export interface Address {
  readonly needed: Needed
  /** Null for what shows nothing of a case, and nothing about who looked at one. */
  readonly shown: Shown | null
}

type Row = readonly [address: string, Address]
type Method = 'GET' | 'POST'
type ToADeed = Exclude<Needed, 'anybody'>

const row = (method: Method, { pattern }: Path<string>, needed: Needed, shown: Shown | null): Row => [
  `${method} ${pattern}`,
  { needed, shown },
]

/** For the way in, one's own account, and what is nobody's in particular. */
const open = (methods: readonly Method[], ...of: readonly Path<string>[]): readonly Row[] =>
  of.flatMap((path) => methods.map((method) => row(method, path, 'anybody', null)))

/** Something to look at. What it shows is seen by the deed that is needed for it, where no other is named. */
const page = (path: Path<string>, needed: ToADeed, kind: string | null, deed: Deed = needed.deed): Row =>
  row('GET', path, needed, kind === null ? null : { kind, deed })

/** A form, which shows the same again where something of it is to be corrected. */
const form = (path: Path<string>, needed: ToADeed, kind: string | null, deed: Deed = needed.deed): readonly Row[] =>
  (['GET', 'POST'] as const).map((method) => row(method, path, needed, kind === null ? null : { kind, deed }))

const inAll = (deed: Deed): ToADeed => ({ deed, thing: null })
const ofThe = (thing: string, deed: Deed): ToADeed => ({ deed, thing })

/** Forms of people and settings, which show nothing of a case. */
const settings = (deed: Deed, ...forms: readonly Path<string>[]): readonly Row[] => forms.flatMap((path) => form(path, inAll(deed), null))

/** Forms about who needs to know of a review: behind each stands the review's page of it. */
const needToKnow = (deed: Deed, ...forms: readonly Path<string>[]): readonly Row[] =>
  forms.flatMap((path) => form(path, ofThe('reviewId', deed), 'need-to-know', 'see-review'))

/**
 * Every page and route, one row each: what somebody needs for it, and what it shows that is not published. One that is not here is answered
 * to nobody, and refused by a test.
 */
export const addresses: ReadonlyMap<string, Address> = new Map([
  ...open(['GET'], paths.home, paths.earlierDate, paths.watched.live, paths.watched.ready, paths.watched.metrics),
  ...open(['GET', 'POST'], paths.actingAs),
  // The gate has asked who it is; each shows and changes only what is one's own.
  ...open(['GET', 'POST'], paths.signIn, paths.secondFactor, paths.recoveryCode, paths.firstSignIn, paths.linkApp),
  ...open(['GET'], paths.account),
  ...open(['GET', 'POST'], paths.changePassword, paths.changeSecondFactor, paths.linkAnotherApp, paths.makeRecoveryCodes, paths.issueToken),
  ...open(['POST'], paths.signOut, paths.endOwnSession, paths.revokeOwnToken, paths.unlinkOwnProvider),
  ...open(['GET', 'POST'], paths.openIdFirstSignIn),
  ...open(['GET'], paths.openIdLink, paths.openIdSignOut, paths.openIdSignIn, paths.openIdAnswer),
  ...open(['POST'], paths.backChannelLogout),

  page(paths.partnershipAnswers, inAll('see-partnership'), 'partnership-answers'),
  page(paths.recommendationsCounted, inAll('see-partnership'), 'recommendations-counted'),
  page(paths.learningCounted, inAll('see-partnership'), 'learning-counted'),
  page(paths.auditsList, inAll('see-partnership'), 'audits-list'),
  page(paths.sharedLearning, inAll('see-partnership'), 'shared-learning'),
  page(paths.actionsWithoutRecommendation, inAll('see-partnership'), 'actions-without-recommendation'),
  page(paths.papersNotes, inAll('see-partnership'), 'papers-notes'),
  page(paths.reviewsList, inAll('see-partnership'), 'reviews-list'),
  page(paths.accessOfPartnership, inAll('see-access-log'), 'access-of-partnership'),

  page(paths.reviewDetails, ofThe('reviewId', 'see-review'), 'review-details'),
  page(paths.recommendationDetails, ofThe('recommendationId', 'see-review'), 'recommendation-details'),
  page(paths.actionDetails, ofThe('actionId', 'see-review'), 'action-details'),
  page(paths.accessOfReview, ofThe('reviewId', 'see-access-log-of-review'), 'access-of-review'),
  ...form(paths.recordDisclosure, ofThe('reviewId', 'disclose'), 'record-disclosure'),
  page(paths.historyOf, ofThe('id', 'see-history'), 'history-of'),
  ...form(paths.checkAction, ofThe('actionId', 'check-actions'), 'check-action'),
  ...form(paths.submitEvidence, ofThe('actionId', 'report-progress'), 'submit-evidence'),
  page(paths.evidenceFile, ofThe('actionId', 'see-case-words'), 'evidence-file'),

  page(paths.administration, inAll('manage-agencies'), null),
  page(paths.administrationPeople, inAll('manage-people'), null),
  page(paths.administrationPerson, inAll('manage-people'), null),
  page(paths.administrationAgencies, inAll('manage-agencies'), null),
  page(paths.administrationGroups, inAll('manage-agencies'), null),
  ...form(paths.subjectAccess, inAll('export-subject-access'), 'subject-access'),
  page(paths.administrationHealth, inAll('manage-people'), null),
  ...settings('manage-people', paths.appointPerson, paths.movePerson, paths.recordPersonLeft),
  ...settings('manage-people', paths.invitePerson, paths.suspendPerson, paths.reinstatePerson),
  ...settings('manage-roles', paths.grantRole, paths.withdrawRole),
  ...settings('end-sessions', paths.endSession, paths.endSessions, paths.revokeToken, paths.unlinkProvider),
  ...settings('manage-agencies', paths.registerAgency, paths.changeAgencyEmployer, paths.succeedAgency),
  ...settings('manage-agencies', paths.establishBody, paths.succeedBody),
  ...settings('manage-policies', paths.setPolicy),

  page(paths.keeping, inAll('see-keeping'), 'keeping'),
  ...form(paths.setRetentionClass, inAll('set-retention'), 'set-retention-class'),
  ...form(paths.reviewRetention, inAll('review-retention'), 'review-retention'),
  ...form(paths.placeLegalHold, inAll('place-legal-hold'), 'place-legal-hold'),
  ...form(paths.liftLegalHold, inAll('place-legal-hold'), 'lift-legal-hold'),
  page(paths.wordsKept, inAll('ask-for-erasure'), 'words-kept'),
  ...form(paths.askForErasure, inAll('ask-for-erasure'), 'ask-for-erasure'),
  page(paths.erasureRequest, inAll('see-keeping'), 'erasure-request'),
  row('POST', paths.erasureRequest, inAll('approve-erasure'), { kind: 'erasure-request', deed: 'approve-erasure' }),
  page(paths.erasureCertificate, inAll('see-keeping'), 'erasure-certificate'),

  page(paths.needToKnow, ofThe('reviewId', 'see-review'), 'need-to-know'),
  ...needToKnow('manage-need-to-know', paths.joinReview, paths.leaveReview, paths.closeWork, paths.reopenWork, paths.endConflict),
  ...needToKnow('manage-need-to-know', paths.openReviewTo, paths.closeReviewTo, paths.openCircumstances, paths.closeCircumstances),
  ...needToKnow('seal-review', paths.sealReview, paths.unsealReview),
  ...needToKnow('hold-review', paths.holdReview, paths.liftHold),
  ...needToKnow('declare-conflict', paths.declareConflict),
  // Whether somebody may break the glass is asked by the form: a review that they may not see is found after they said why.
  ...form(paths.breakGlass, inAll('see-partnership'), null),
  ...form(paths.mendGlass, inAll('see-partnership'), 'glass-report'),
  ...form(paths.seeGlassNotice, inAll('see-partnership'), 'glass-report'),
  page(paths.glassReport, inAll('see-access-log'), 'glass-report'),

  page(paths.api.actionDetails, ofThe('actionId', 'see-review'), 'action-details'),
  // Answers with the id that it was sent.
  row('POST', paths.api.checkAction, ofThe('actionId', 'check-actions'), null),
])

/** What a page or route is taken for that is in no row: one that shows everything. Nobody gets it, and whoever asks for it is recorded. */
export const UNLISTED: Address = { needed: inAll('see-partnership'), shown: { kind: 'unlisted', deed: 'see-partnership' } }

/** The row of a request; a program may ask for the head of what it could ask for whole. */
export const addressOf = (method: string, pattern: string | undefined): Address | undefined =>
  addresses.get(`${method === 'HEAD' ? 'GET' : method} ${pattern ?? ''}`)
