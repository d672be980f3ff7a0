type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

type Values<Pattern extends string> = [Names<Pattern>] extends [never]
  ? Readonly<Record<string, never>> | void
  : Readonly<Record<Names<Pattern>, string>>

export type Query = Readonly<Record<string, string | null | undefined>>

export interface Path<Pattern extends string> {
  (values: Values<Pattern>, query?: Query): string
  /** What the router matches. */
  readonly pattern: Pattern
}

const path = <Pattern extends string>(pattern: Pattern): Path<Pattern> => {
  const fill = (values: Values<Pattern>, query: Query = {}): string =>
    withQuery(
      pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given(values ?? {}, name, pattern))),
      query,
    )
  return Object.assign(fill, { pattern })
}

/** @throws when a link would lead nowhere */
const given = (values: Readonly<Record<string, string>>, name: string, pattern: string): string => {
  const value = values[name]
  if (!value) throw new Error(`a link to ${pattern} needs ${name}`)
  return value
}

/** Adds what a query says; what is null or left out is not added. */
export const withQuery = (address: string, query: Query): string => {
  const said = new URLSearchParams(Object.entries(query).filter((said): said is [string, string] => Boolean(said[1])))
  return said.size > 0 ? `${address}${address.includes('?') ? '&' : '?'}${said}` : address
}

const partnership = '/partnerships/:partnership' as const

const administration = `${partnership}/administration` as const
const people = `${administration}/people` as const
const agencies = `${administration}/agencies` as const
const groups = `${administration}/groups` as const

const needToKnow = `${partnership}/reviews/:reviewId/need-to-know` as const
const breakGlass = `${partnership}/break-glass` as const

const BACK_CHANNEL_LOGOUT = '/sign-in/openid/back-channel-logout'

/** Whether a program asks: it is answered in JSON or plain text, and gets no cookie. */
export const isForPrograms = (url: string): boolean =>
  /^\/(api|health|metrics)(\/|\?|$)/.test(url) || url.split('?')[0] === BACK_CHANNEL_LOGOUT

/** Whether a page or route is there for those who have not shown who they are: to do so, to watch the process, to draw pages with. */
export const isOpenToAll = (url: string): boolean => isWatched(url) || /^\/(sign-in|first-sign-in|assets)(\/|\?|$)/.test(url)

/** Whether somebody asks after the process itself, and after no partnership. */
export const isWatched = (url: string): boolean => /^\/(health|metrics)(\/|\?|$)/.test(url)

/** Whether somebody asks for what the process counts of itself, which is nobody's outside. */
export const isMeasured = (url: string): boolean => /^\/metrics(\/|\?|$)/.test(url)

/** Every address of the site. Pages and routes are found here, and links are made from here, nowhere else. */
export const paths = {
  home: path('/'),
  actingAs: path('/acting-as'),
  earlierDate: path('/earlier-date'),
  signIn: path('/sign-in'),
  secondFactor: path('/sign-in/second-factor'),
  recoveryCode: path('/sign-in/recovery-code'),
  firstSignIn: path('/first-sign-in'),
  linkApp: path('/first-sign-in/app'),
  signOut: path('/sign-out'),
  account: path('/account'),
  changePassword: path('/account/password'),
  changeSecondFactor: path('/account/app'),
  linkAnotherApp: path('/account/app/link'),
  makeRecoveryCodes: path('/account/recovery-codes'),
  endOwnSession: path('/account/sessions/:sessionId/end'),
  unlinkOwnProvider: path('/account/organisation/unlink'),
  issueToken: path('/account/tokens'),
  revokeOwnToken: path('/account/tokens/:tokenId/revoke'),
  openIdFirstSignIn: path('/first-sign-in/openid'),
  openIdLink: path('/first-sign-in/openid/link'),
  openIdSignIn: path('/sign-in/openid'),
  openIdSignOut: path('/sign-in/openid/sign-out'),
  openIdAnswer: path('/sign-in/openid/answer'),
  /** Where the provider says that somebody signed out. */
  backChannelLogout: path(BACK_CHANNEL_LOGOUT),
  partnershipAnswers: path(partnership),
  recommendationsCounted: path(`${partnership}/recommendations`),
  learningCounted: path(`${partnership}/learning`),
  auditsList: path(`${partnership}/audits`),
  sharedLearning: path(`${partnership}/shared-learning`),
  actionsWithoutRecommendation: path(`${partnership}/actions`),
  papersNotes: path(`${partnership}/papers`),
  reviewsList: path(`${partnership}/reviews`),
  reviewDetails: path(`${partnership}/reviews/:reviewId`),
  accessOfPartnership: path(`${partnership}/access`),
  accessOfReview: path(`${partnership}/reviews/:reviewId/access`),
  recordDisclosure: path(`${partnership}/reviews/:reviewId/access/record-disclosure`),
  recommendationDetails: path(`${partnership}/recommendations/:recommendationId`),
  actionDetails: path(`${partnership}/actions/:actionId`),
  checkAction: path(`${partnership}/actions/:actionId/check-action`),
  submitEvidence: path(`${partnership}/actions/:actionId/submit-evidence`),
  evidenceFile: path(`${partnership}/actions/:actionId/evidence/:evidenceId`),
  historyOf: path(`${partnership}/history/:id`),
  keeping: path(`${partnership}/keeping`),
  setRetentionClass: path(`${partnership}/keeping/period`),
  reviewRetention: path(`${partnership}/keeping/records/:recordId`),
  placeLegalHold: path(`${partnership}/keeping/hold`),
  liftLegalHold: path(`${partnership}/keeping/holds/:holdId`),
  wordsKept: path(`${partnership}/keeping/words/:thingId`),
  askForErasure: path(`${partnership}/keeping/ask-for-erasure`),
  erasureRequest: path(`${partnership}/keeping/erasures/:requestId`),
  erasureCertificate: path(`${partnership}/keeping/erasures/:requestId/certificate`),
  needToKnow: path(needToKnow),
  joinReview: path(`${needToKnow}/join-review`),
  leaveReview: path(`${needToKnow}/leave-review`),
  declareConflict: path(`${needToKnow}/declare-conflict`),
  endConflict: path(`${needToKnow}/end-conflict`),
  sealReview: path(`${needToKnow}/seal-review`),
  unsealReview: path(`${needToKnow}/unseal-review`),
  holdReview: path(`${needToKnow}/hold-review`),
  liftHold: path(`${needToKnow}/lift-hold`),
  closeWork: path(`${needToKnow}/close-work`),
  reopenWork: path(`${needToKnow}/reopen-work`),
  openReviewTo: path(`${needToKnow}/open-review-to`),
  closeReviewTo: path(`${needToKnow}/close-review-to`),
  openCircumstances: path(`${needToKnow}/open-circumstances`),
  closeCircumstances: path(`${needToKnow}/close-circumstances`),
  breakGlass: path(breakGlass),
  glassReport: path(`${breakGlass}/report`),
  mendGlass: path(`${breakGlass}/:glassId/mend-glass`),
  seeGlassNotice: path(`${breakGlass}/:glassId/see-glass-notice`),
  administration: path(administration),
  administrationPeople: path(people),
  administrationPerson: path(`${people}/:personId`),
  subjectAccess: path(`${administration}/subject-access`),
  administrationHealth: path(`${administration}/health`),
  appointPerson: path(`${administration}/appoint-person`),
  movePerson: path(`${people}/:personId/move-person`),
  recordPersonLeft: path(`${people}/:personId/record-person-left`),
  invitePerson: path(`${people}/:personId/invite-person`),
  suspendPerson: path(`${people}/:personId/suspend-person`),
  reinstatePerson: path(`${people}/:personId/reinstate-person`),
  grantRole: path(`${people}/:personId/grant-role`),
  withdrawRole: path(`${people}/:personId/withdraw-role`),
  endSession: path(`${people}/:personId/end-session`),
  endSessions: path(`${people}/:personId/end-sessions`),
  revokeToken: path(`${people}/:personId/revoke-token`),
  unlinkProvider: path(`${people}/:personId/unlink-provider`),
  administrationAgencies: path(agencies),
  registerAgency: path(`${administration}/register-agency`),
  changeAgencyEmployer: path(`${agencies}/:agencyId/change-agency-employer`),
  succeedAgency: path(`${agencies}/:agencyId/succeed-agency`),
  administrationGroups: path(groups),
  establishBody: path(`${administration}/establish-body`),
  succeedBody: path(`${groups}/:bodyId/succeed-body`),
  setPolicy: path(`${administration}/set-policy`),
  /** For those who watch over the process. */
  watched: {
    live: path('/health/live'),
    ready: path('/health/ready'),
    metrics: path('/metrics'),
  },
  api: {
    actionDetails: path(`/api${partnership}/actions/:actionId`),
    checkAction: path(`/api${partnership}/actions/:actionId/check-action`),
  },
} as const
