import type { AccessEvent, NeedToKnowEvent } from '@ledger/access'
import type { ActionEvent } from '@ledger/actions'
import type { AuditEvent } from '@ledger/audits'
import type { ImportEvent } from '@ledger/imports'
import type { KeepingEvent } from '@ledger/keeping'
import { idFrom, onDay, textRef, uuidFrom, words, type Actor, type FuzzyDate } from '@ledger/kernel'
import type { LearningEvent } from '@ledger/learning'
import type { RecommendationEvent } from '@ledger/recommendations'
import type { ReviewEvent } from '@ledger/reviews'
import { everyEventType, type OpenLedger } from '@ledger/server'
import { canary, canaryText, NO_REVIEW, type Of } from './canary.js'
import type { StateLetter } from './matrix.js'

type AnyEvent =
  AccessEvent | NeedToKnowEvent | ActionEvent | AuditEvent | ImportEvent | KeepingEvent | LearningEvent | RecommendationEvent | ReviewEvent

type DataOf<Type extends AnyEvent['type']> = Extract<AnyEvent, { readonly type: Type }>['data']

/** Events of one stream, in order; each text of each holds its canary. */
export interface Planted {
  readonly stream: string
  readonly events: readonly { readonly type: string; readonly data: object; readonly on: FuzzyDate | null; readonly id?: string }[]
}

const day = onDay('2026-01-20')
const event = <Type extends AnyEvent['type']>(type: Type, data: DataOf<Type>): Planted['events'][number] => ({ type, data, on: day })

/** The second thing of its kind of a review: on it everything happens that can happen to one. */
export const secondId = (kind: string, state: StateLetter): string => idFrom(`another ${kind} ${state}`)
export const documentId = (state: StateLetter): string => idFrom(`a document ${state}`)

/** A text of a review that was erased. */
export const erasedRef = (state: StateLetter): string => textRef(uuidFrom('erased', state), 'note')

/** What is told of the review of a state beside what is recorded by commands. `sha256` is of a document that lies in the folder. */
export const plantedIn = (
  state: StateLetter,
  { reviewId, askId, actionId, pointId, sha256 }: Readonly<Record<'reviewId' | 'askId' | 'actionId' | 'pointId' | 'sha256', string>>,
): readonly Planted[] => {
  const text = (field: string) => canaryText(state, field)
  const [recommendation, ask, action, point] = ['recommendation', 'ask', 'action', 'point'].map((kind) => secondId(kind, state)) as [
    string,
    string,
    string,
    string,
  ]
  const ofAsk = { askId: ask, recommendationId: recommendation }
  const [asked, other] = [idFrom('asked agency'), idFrom('other agency')]
  const sources = [{ document: 'The report', lines: '12' }]
  const [named, document] = [secondId('evidence', state), documentId(state)]
  const [held, tested] = [secondId('audit', state), secondId('test', state)]
  const [refused, erased, lifted] = [secondId('request', state), secondId('erased', state), secondId('hold', state)]
  return [
    {
      stream: `review-${reviewId}`,
      events: [
        event('ReviewRetitled', { reviewId, title: text('ReviewRetitled.title') }),
        event('ReviewDated', { reviewId, milestone: 'under way', on: day, words: text('ReviewDated.words'), sources }),
        { ...event('ReviewNoted', { reviewId, about: 'note', note: words('Erased'), sources }), id: uuidFrom('erased', state) },
        event('ReviewResponded', {
          ...{ reviewId, response: text('ReviewResponded.response'), progress: canary(state, 'ReviewResponded.progress'), sources },
        }),
      ],
    },
    {
      stream: `disclosure-${idFrom(`disclosure ${state}`)}`,
      events: [
        event('DisclosureMade', {
          ...{ disclosureId: idFrom(`disclosure ${state}`), reviewId, to: 'coroner', legalBasis: text('DisclosureMade.legalBasis') },
          ...{ authority: text('DisclosureMade.authority'), limits: text('DisclosureMade.limits') },
          what: [{ pointer: canary(state, 'DisclosureMade.what'), sha256: null }],
        }),
      ],
    },
    {
      stream: `learning-point-${point}`,
      events: [
        event('LearningPointRecorded', {
          ...{
            learningPointId: point,
            reviewId,
            number: '2',
            text: text('LearningPointRecorded.text'),
            themes: [],
            goodPractice: false,
            sources,
          },
        }),
        event('LearningPointReworded', { learningPointId: point, text: text('LearningPointReworded.text') }),
        event('LearningPointAnswered', {
          ...{ learningPointId: point, decision: 'no action', recommendationIds: [], coveredById: null },
          ...{ audienceReached: null, audienceOf: null, reason: text('LearningPointAnswered.reason') },
        }),
        event('LearningPointMerged', { learningPointId: point, intoId: pointId, reason: text('LearningPointMerged.reason') }),
      ],
    },
    {
      stream: `recommendation-${recommendation}`,
      events: [
        event('RecommendationMade', {
          ...{ recommendationId: recommendation, reviewId, number: '2', text: text('RecommendationMade.text'), themes: [], sources },
        }),
        event('RecommendationReworded', { recommendationId: recommendation, text: text('RecommendationReworded.text') }),
        event('AskAddressed', { ...ofAsk, addressee: { kind: 'agency', agencyId: asked } }),
        event('AskReplied', { ...ofAsk, reply: 'accepted', reason: text('AskReplied.reason') }),
        event('AskProgressSaid', { ...ofAsk, word: 'in progress', note: text('AskProgressSaid.note') }),
        event('PlanJudged', { ...ofAsk, judgement: 'not sufficient', actionIds: [actionId], reason: text('PlanJudged.reason') }),
        event('ProofAsked', { ...ofAsk, proof: 'seen in practice', measure: true }),
        event('ProofLowered', {
          ...{ ...ofAsk, from: 'seen in practice', fromMeasure: true, to: 'seen', toMeasure: true },
          reason: text('ProofLowered.reason'),
        }),
        event('DifferenceMeasured', { ...ofAsk, difference: 'not consistent', note: text('DifferenceMeasured.note') }),
        event('SameGapLearned', { ...ofAsk, learningPointId: pointId, note: text('SameGapLearned.note') }),
        event('OpeningPositionStated', {
          ...{ ...ofAsk, minute: canary(state, 'OpeningPositionStated.minute'), reason: text('OpeningPositionStated.reason') },
        }),
        event('AskReopened', { ...ofAsk, reason: text('AskReopened.reason') }),
        event('AskClosed', { ...ofAsk, closing: 'no longer applies', reason: text('AskClosed.reason') }),
        event('AskReopened', { ...ofAsk, reason: text('AskReopened.reason') }),
        event('AskReplaced', {
          ...{ ...ofAsk, byAskId: askId, byRecommendationId: idFrom(`recommendation ${state}`), reason: text('AskReplaced.reason') },
        }),
        event('AskReopened', { ...ofAsk, reason: text('AskReopened.reason') }),
      ],
    },
    {
      stream: `action-${action}`,
      events: [
        event('ActionPlanned', {
          ...{
            actionId: action,
            reviewId,
            number: '2',
            text: text('ActionPlanned.text'),
            answers: [{ askId: ask, part: 'necessary' as const }],
          },
          ...{ ownerIds: [asked], leadRole: text('ActionPlanned.leadRole'), repeats: 'recurring', due: day, sources },
        }),
        event('ActionReworded', { actionId: action, text: text('ActionReworded.text'), inSubstance: false }),
        event('ActionHandedOver', { actionId: action, fromIds: [asked], toIds: [asked, other], reason: text('ActionHandedOver.reason') }),
        event('ActionPartChanged', { actionId: action, askId: ask, part: 'supporting', reason: text('ActionPartChanged.reason') }),
        event('ActionProgressReported', { actionId: action, word: 'in progress', note: text('ActionProgressReported.note') }),
        event('ActionOccurrenceReported', { actionId: action, nextDue: onDay('2026-09-01'), note: text('ActionOccurrenceReported.note') }),
        event('DueDateExtended', { actionId: action, from: day, to: onDay('2026-10-01'), reason: text('DueDateExtended.reason') }),
        event('EvidenceNamed', { evidenceId: named, actionId: action, title: text('EvidenceNamed.title') }),
        event('EvidenceWithdrawn', { evidenceId: named, actionId: action, reason: text('EvidenceWithdrawn.reason') }),
        event('EvidenceSubmitted', {
          ...{ evidenceId: document, actionId: action, title: text('EvidenceSubmitted.title'), pointer: null, sha256 },
          ...{ bytes: 30, mediaType: 'text/plain', scan: 'not scanned' },
        }),
        event('EvidenceSubmitted', {
          ...{
            evidenceId: secondId('pointer', state),
            actionId: action,
            title: text('EvidenceSubmitted.title'),
            bytes: null,
            sha256: null,
          },
          ...{ pointer: canary(state, 'EvidenceSubmitted.pointer'), mediaType: null, scan: null },
        }),
        event('ActionUnlinked', { actionId: action, askId: ask, reason: text('ActionUnlinked.reason') }),
        event('ActionStopped', { actionId: action, reason: text('ActionStopped.reason') }),
        event('ActionReopened', { actionId: action, reason: text('ActionReopened.reason') }),
        event('ActionReplaced', { actionId: action, byActionId: actionId, reason: text('ActionReplaced.reason') }),
      ],
    },
    {
      stream: `audit-${held}`,
      events: [
        event('AuditPromised', { auditId: held, title: text('AuditPromised.title'), askIds: [ask], due: null, sources }),
        event('AuditHeld', {
          ...{ auditId: held, title: text('AuditHeld.title'), method: text('AuditHeld.method'), outcome: text('AuditHeld.outcome') },
          ...{ sample: 12, sources },
        }),
        event('AuditModerated', { auditId: held, note: text('AuditModerated.note') }),
      ],
    },
    {
      stream: `audit-${tested}`,
      events: [
        event('PracticeTested', {
          ...{ auditId: tested, title: text('PracticeTested.title'), tests: [{ askId: ask, independence: 'independent' as const }] },
          ...{ result: 'mostly', found: 10, sample: 12, sampleFrom: null, sampleTo: null, wholeClass: false, gapBack: 'not said' },
          ...{ drawnFrom: canary(state, 'PracticeTested.drawnFrom'), moderated: false, recheckOf: null, testerIds: [other] },
          ...{ testerEmployers: [other], factsAt: '0', note: text('PracticeTested.note'), sources },
        }),
      ],
    },
    {
      stream: `kept-${reviewId}`,
      events: [
        event('RetentionReviewed', { recordId: reviewId, outcome: 'keep', until: '2026-06-30', reason: text('RetentionReviewed.reason') }),
      ],
    },
    {
      stream: 'holds-all',
      events: [
        event('LegalHoldPlaced', {
          ...{ holdId: lifted, holds: { kind: 'review', reviewId }, reason: text('LegalHoldPlaced.reason') },
          authority: text('LegalHoldPlaced.authority'),
        }),
        event('LegalHoldLifted', { holdId: lifted, reason: text('LegalHoldLifted.reason') }),
      ],
    },
    {
      stream: `erasure-${refused}`,
      events: [
        event('ErasureAsked', {
          ...{ requestId: refused, erases: { kind: 'review', reviewId }, refs: [], reviewIds: [reviewId], ground: 'slip-of-the-pen' },
          reason: text('ErasureAsked.reason'),
        }),
        event('ErasureRefused', { requestId: refused, reason: text('ErasureRefused.reason') }),
      ],
    },
    {
      stream: `erasure-${erased}`,
      events: [
        event('ErasureAsked', {
          ...{ requestId: erased, erases: { kind: 'text', ref: erasedRef(state) }, refs: [erasedRef(state)], reviewIds: [reviewId] },
          ...{ ground: 'court-order', reason: text('ErasureAsked.reason') },
        }),
        event('ErasureApproved', { requestId: erased }),
        event('ErasureApproved', { requestId: erased }),
      ],
    },
    {
      stream: `import-${idFrom(`import ${state}`)}`,
      events: [
        event('ImportStarted', {
          ...{ runId: idFrom(`run ${state}`), importId: idFrom(`import ${state}`), source: 'plan.csv', file: 'plan.csv', rows: 1, sha256 },
        }),
        event('ImportRowRead', {
          ...{ runId: idFrom(`run ${state}`), importId: idFrom(`import ${state}`), row: '1', line: 1, digests: {} },
          ...{ written: text('ImportRowRead.written'), made: { action, review: reviewId, recommendation } },
        }),
        event('ImportCompleted', {
          ...{ runId: idFrom(`run ${state}`), importId: idFrom(`import ${state}`), recorded: 1, unchanged: 0, vanished: 0, warnings: 0 },
        }),
      ],
    },
  ]
}

/** What is of no review: papers, periods, and an account whose secrets nobody is shown. */
export const plantedInAll = (personId: string): readonly Planted[] => {
  const text = (field: string) => canaryText(NO_REVIEW, field)
  const secret = (field: string) => ({ secret: canary(NO_REVIEW, field) })
  const [papers, period] = [idFrom('papers'), idFrom('period')]
  return [
    {
      stream: `papers-${papers}`,
      events: [event('PapersNoted', { paperNoteId: papers, about: 'gap', note: text('PapersNoted.note'), sources: [] })],
    },
    {
      stream: `retention-${period}`,
      events: [
        event('RetentionClassSet', {
          ...{ classId: period, name: 'Reviews', appliesTo: 'review record', basis: text('RetentionClassSet.basis') },
          ...{ reviewAfterMonths: 120, from: null },
        }),
      ],
    },
    {
      stream: `account-${personId}`,
      events: [
        event('AccountInvited', {
          ...{ personId, signInName: secret('AccountInvited.signInName'), codeHash: '0'.repeat(64), expires: '2026-07-01T09:00:00.000Z' },
        }),
        event('PasswordSet', { personId, verifier: secret('PasswordSet.verifier'), codeStep: null }),
        event('SecondFactorSet', { personId, key: secret('SecondFactorSet.key'), codeStep: 59_335_200 }),
        event('RecoveryCodesMade', { personId, count: 2, hashes: secret('RecoveryCodesMade.hashes'), codeStep: null }),
        event('TokenIssued', {
          ...{ personId, tokenId: idFrom('token'), label: text('TokenIssued.label'), hash: 'f'.repeat(64), scopes: ['read'] },
          ...{ expires: '2099-01-01T00:00:00.000Z', codeStep: 59_335_201 },
        }),
      ],
    },
  ]
}

/** Puts them into the log as they are, each stream on from where it stands. */
export const plant = async ({ store }: OpenLedger, partnership: string, actor: Actor, all: readonly Planted[]): Promise<void> => {
  for (const { stream, events } of all) {
    const name = `${partnership}.${stream}`
    let revision = -1
    for await (const found of store.readStream(name)) revision = found.revision
    const meta = {
      ...{ actor, command: { id: `planted in ${name}`, hash: '', correlationId: '', causationId: null } },
      source: { via: 'web' as const, knownTo: null },
    }
    await store.append(
      name,
      revision < 0 ? 'no stream' : revision,
      events.map(({ type, data, on, id }, place) => ({
        ...{ id: id ?? uuidFrom(name, String(revision), String(place)), type, data, meta, occurredOn: on },
        version: everyEventType.find((known) => known.type === type)?.version ?? 1,
      })),
    )
  }
}

/** Which fields of which events hold a canary of their own, in the log as it is read with its words opened. */
export const carried = async ({ store }: OpenLedger): Promise<ReadonlyMap<string, ReadonlySet<Of>>> => {
  const found = new Map<string, Set<Of>>()
  for await (const { type, data } of store.readAll())
    for (const [field, value] of Object.entries(data))
      for (const [, of = ''] of JSON.stringify(value).matchAll(new RegExp(`zzq([a-z])${`${type}${field}`.toLowerCase()}\\b`, 'g')))
        found.set(`${type}.${field}`, (found.get(`${type}.${field}`) ?? new Set()).add(of.toUpperCase() as Of))
  return found
}
