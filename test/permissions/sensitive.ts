/**
 * What a word tells of, which is to say who may read it (may-read.ts asks the matrix):
 * - plain: the review as such, what was asked and what is planned; also for the agency that was asked
 * - learning: what was learned, shared and audited
 * - circumstances: what happened to the child
 * - own words: what was said of asks and actions; case words, also for the agency that was asked
 * - case: every other case word, the grounds of who needs to know and of keeping among them
 * - papers: case words of no review
 * - settings: why records are kept for a time
 * - name: of somebody who works here
 * - account: what somebody called a token of theirs
 * - nobody: what proves who somebody is
 */
export const sorts = ['plain', 'learning', 'circumstances', 'own words', 'case', 'papers', 'settings', 'name', 'account', 'nobody'] as const
export type Sort = (typeof sorts)[number]

/**
 * By hand, not from what the views of libs/sight are made of: every field of an event in which somebody's words or what is about a person can stand, by
 * whose it is to read. One that is neither here nor below fails a test, and so does one here that carries no canary.
 */
const table: Readonly<Record<Sort, string>> = {
  plain: `
    ReviewRecorded.code ReviewRecorded.title ReviewRecorded.typeAsPublished ReviewRecorded.ageBand ReviewRecorded.harmClass
    ReviewRetitled.title RecommendationMade.text RecommendationReworded.text ActionPlanned.text
    ActionPlanned.leadRole ActionReworded.text EvidenceNamed.title EvidenceSubmitted.title OpeningPositionStated.minute PracticeTested.drawnFrom
    ReviewResponded.progress`,
  learning: `
    LearningPointRecorded.text LearningPointReworded.text LearningShared.title LearningShared.audience AuditPromised.title AuditHeld.title
    PracticeTested.title`,
  circumstances: 'ReviewRecorded.circumstances',
  'own words': `
    ActionChecked.note ActionHandedOver.reason ActionOccurrenceReported.note ActionPartChanged.reason ActionProgressReported.note
    ActionReopened.reason ActionReplaced.reason ActionReportedDone.note ActionStopped.reason ActionUnlinked.reason DueDateExtended.reason
    EvidenceSubmitted.pointer EvidenceSubmitted.content EvidenceWithdrawn.reason AskClosed.reason AskProgressSaid.note AskReopened.reason
    AskReplaced.reason AskReplied.reason DifferenceMeasured.note OpeningPositionStated.reason PlanJudged.reason ProofLowered.reason
    SameGapLearned.note ImportRowRead.written`,
  case: `
    ConflictDeclared.reason DisclosureMade.legalBasis DisclosureMade.authority DisclosureMade.limits DisclosureMade.what GlassBroken.reason
    ReviewHeld.reason ReviewOpenedTo.reason ReviewSealed.reason AuditHeld.method AuditHeld.outcome AuditModerated.note PracticeTested.note
    ErasureAsked.reason ErasureRefused.reason LegalHoldPlaced.reason LegalHoldPlaced.authority LegalHoldLifted.reason RetentionReviewed.reason
    LearningPointAnswered.reason LearningPointMerged.reason ReviewDated.words ReviewNoted.note ReviewResponded.response`,
  papers: 'PapersNoted.note',
  settings: 'RetentionClassSet.basis',
  name: 'PersonAppointed.name',
  account: 'TokenIssued.label',
  nobody: 'AccountInvited.signInName PasswordSet.verifier RecoveryCodesMade.hashes SecondFactorSet.key',
}

const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Every sensitive field, `Type.field`, with its sort. The content of a document is no field: it is called by its digest. */
export const sensitive: ReadonlyMap<string, Sort> = new Map(sorts.flatMap((sort) => wordsIn(table[sort]).map((field) => [field, sort])))

export const CONTENT = 'EvidenceSubmitted.content'

/** Fields that hold strings and carry no canary, by why they need none. */
export const needNone: Readonly<Record<string, string>> = {
  'digests, positions, instants and versions': `
    AccessLogSealed.hash AccountInvited.codeHash AccountInvited.expires GlassBroken.at GlassBroken.until ProviderLinked.providerSubject
    SessionStarted.until SessionStarted.providerSession SessionStarted.providerSubject TokenIssued.hash TokenIssued.expires ActionChecked.policyVersion
    ActionChecked.factsAt EvidenceSubmitted.sha256 PracticeTested.factsAt ImportRowRead.digests ImportStarted.sha256 PolicySet.policyVersion
    SubjectAccessExported.files ErasureSearched.searched`,
  'ids, and names made of ids': `
    WordsKept.carriedBy ActionChecked.ownerEmployers ActionChecked.checkerEmployers PracticeTested.recheckOf PracticeTested.testerEmployers
    ImportRowRead.made ErasureAsked.refs ErasureStarted.keyNames SignInNameClaimed.partnership SignInNameReleased.partnership`,
  'words of a list that is in the code, in no box': `
    RoleGranted.role RoleWithdrawn.role WordsKept.use WordsKept.fields EvidenceSubmitted.mediaType ErasureStarted.reason
    LearningPointRecorded.themes RecommendationMade.themes`,
  'what the provider of a sign-in says of its ways':
    'ProviderLinked.issuer SessionStarted.providerAssurance SessionStarted.providerMethods',
  'names of bodies, agencies, posts and periods, which are public': `
    AgencyRegistered.name BodyEstablished.name PartnershipFounded.name PersonAppointed.role PersonMoved.role RetentionClassSet.name`,
  'no finer than a quarter of a year, which its command looks at': 'ReviewRecorded.quarterOfIncident',
  'numbers within a published list': 'ActionPlanned.number LearningPointRecorded.number RecommendationMade.number',
  'names of files and their rows': 'ImportRowRead.row ImportStarted.source ImportStarted.file',
}

export const without: ReadonlySet<string> = new Set(Object.values(needNone).flatMap(wordsIn))
