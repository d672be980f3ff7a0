import {
  BreakGlass,
  CloseWork,
  DeclareConflict,
  GrantRole,
  HoldReview,
  JoinReview,
  LeaveReview,
  OpenReviewTo,
  relations,
  roles,
  SealReview,
  type Relation,
  type Role,
} from '@ledger/access'
import { PromiseAudit } from '@ledger/audits'
import { ShareLearning } from '@ledger/dissemination'
import { CheckAction, PlanAction, ReportActionDone, SubmitEvidence } from '@ledger/actions'
import { noScanner, openUploads } from '@ledger/documents'
import { AskForErasure, PlaceLegalHold } from '@ledger/keeping'
import { idFrom, onDay, type Actor, type Command, type CommandContext, type Outcome, type Who } from '@ledger/kernel'
import { RecordLearningPoint } from '@ledger/learning'
import { AppointPerson, EstablishBody, FoundPartnership, RegisterAgency } from '@ledger/partnership'
import { AddressAsk, MakeRecommendation, ReplyToAsk } from '@ledger/recommendations'
import { DateReview, NoteReview, RecordReview } from '@ledger/reviews'
import { openLedger, type OpenLedger } from '@ledger/server'
import { canary, canaryText, NO_REVIEW, type Of } from './canary.js'
import { carried, erasedRef, plant, plantedIn, plantedInAll, secondId } from './canary-events.js'
import type { StateLetter } from './matrix.js'
import { CONTENT } from './sensitive.js'

export const TODAY = '2026-06-30'
export const PARTNERSHIP = 'exampleshire'

/** One of each state; the published one is open. */
export const states: readonly StateLetter[] = ['O', 'S', 'H', 'C', 'P']

export interface Somebody {
  readonly role: Role
  readonly relation: Relation
  readonly own: boolean
  readonly personId: string
}

/** Everybody who may stand to a review in any way, in every role; agency leads also of the agency that was asked. */
export const everybody: readonly Somebody[] = [...roles, 'agency lead (own)' as const].flatMap((which) =>
  relations.map((relation) => ({
    role: which === 'agency lead (own)' ? ('agency lead' as const) : which,
    relation,
    own: which === 'agency lead (own)',
    personId: idFrom(`${which} ${relation}`),
  })),
)

export const reviewCode = (state: StateLetter): string => `${canary(state, 'ReviewRecorded.code')}-1`

export const reviewId = (state: StateLetter): string => idFrom(`review ${state}`)
export const recommendationId = (state: StateLetter): string => idFrom(`recommendation ${state}`)
export const actionId = (state: StateLetter): string => idFrom(`action ${state}`)
export const askId = (state: StateLetter): string => idFrom(`ask ${state}`)
export const auditId = (state: StateLetter): string => idFrom(`audit ${state}`)
export const sharedId = (state: StateLetter): string => idFrom(`shared ${state}`)
export const learningPointId = (state: StateLetter): string => idFrom(`point ${state}`)
export const holdId = (state: StateLetter): string => idFrom(`hold ${state}`)
export const requestId = (state: StateLetter): string => idFrom(`request ${state}`)
/** Of the time for which somebody broke the glass. */
export const glassId = (state: StateLetter, personId: string): string => idFrom(`${state} ${personId} broke it`)

const recorder: Who = { kind: 'person', personId: idFrom('recorder'), agencyIds: [] }
const owner: Who = { kind: 'agency', agencyId: idFrom('asked agency') }
const checker: Who = { kind: 'person', personId: idFrom('checker'), agencyIds: [idFrom('other agency')] }

type Sent<Data extends object> = new (data: Data, context: CommandContext) => Command<Data>

/** A demonstration with a review in every state, a canary in every field that sensitive.ts names, and everybody. Answers which fields hold one. */
export const makeCanaryLedger = async (folder: string): Promise<ReadonlyMap<string, ReadonlySet<Of>>> => {
  const ledger: OpenLedger = await openLedger({ folder, clock: () => `${TODAY}T09:00:00.000Z`, demonstration: { today: TODAY } })
  const tell = async <Data extends object>(name: string, command: Sent<Data>, data: Data, decided: Who = recorder, day = '2026-01-15') => {
    const actor: Actor = { said: decided, decided, recorded: recorder }
    const outcome = await ledger.commands.execute<Command<Data>, Outcome>(
      new command(data, {
        ...{ partnership: PARTNERSHIP, commandId: name, actor, occurredOn: onDay(day), today: TODAY },
        source: { via: 'cli', knownTo: null },
      }),
    )
    if (!outcome.done) throw new Error(`${name}: refused, ${outcome.refused} ${JSON.stringify(outcome.detail)}`)
    return outcome.id
  }
  await tell('partnership', FoundPartnership, {
    ...{ partnershipId: idFrom('partnership'), name: 'Exampleshire', defaultBasis: 'recorded' as const, fictional: true },
  })
  for (const name of ['asked agency', 'other agency'])
    await tell(name, RegisterAgency, { name: `The ${name}`, kind: 'agency', inside: true, employerId: null, from: null })
  for (const name of ['recorder', 'checker'])
    await tell(name, AppointPerson, {
      ...{ name: { name: `${canary(NO_REVIEW, 'PersonAppointed.name')} the ${name}` }, role: name, agencyIds: [], from: null },
    })
  for (const { role, relation, own } of everybody) {
    const key = `${own ? 'agency lead (own)' : role} ${relation}`
    const agencyIds = own ? [idFrom('asked agency')] : []
    const personId = await tell(key, AppointPerson, { name: { name: `Somebody, ${key}` }, role, agencyIds, from: null })
    await tell(`${key} granted`, GrantRole, { personId, role })
  }
  await tell('a group', EstablishBody, { name: 'A group', role: 'panel', from: null })
  const actor: Actor = { said: recorder, decided: recorder, recorded: recorder }
  const uploads = openUploads({ folder, vault: ledger.vault, scanner: noScanner, maxBytes: 1_000 })
  for (const state of states) {
    await review(state, tell)
    const kept = await uploads.keep(document(state), 'a note.txt')
    if (!kept.kept) throw new Error(`the document of ${state} was not kept: ${kept.why}`)
    const ids = { reviewId: reviewId(state), askId: askId(state), actionId: actionId(state), pointId: learningPointId(state) }
    await plant(ledger, PARTNERSHIP, actor, plantedIn(state, { ...ids, sha256: kept.sha256 }))
    const erasure = { erasureId: secondId('erased', state), reason: 'court-order', actor }
    await ledger.forgetting.eraseTogether({ personIds: [], refs: [erasedRef(state)] }, erasure)
  }
  await plant(ledger, PARTNERSHIP, actor, plantedInAll(idFrom('recorder')))
  const found = await carried(ledger)
  await ledger.close()
  return found
}

const document = async function* (state: StateLetter): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${canary(state, CONTENT)} in a document`)
}

type Tell = <Data extends object>(name: string, command: Sent<Data>, data: Data, decided?: Who, day?: string) => Promise<string>

const review = async (state: StateLetter, tell: Tell): Promise<void> => {
  const about = { reviewId: reviewId(state) }
  const text = (field: string) => canaryText(state, field)
  await tell(`review ${state}`, RecordReview, {
    ...{ code: reviewCode(state), title: text('ReviewRecorded.title'), reviewType: 'LCSPR' as const },
    typeAsPublished: canary(state, 'ReviewRecorded.typeAsPublished'),
    ...{ reviewsCounted: 1, joint: false, knownTo: null, ageBand: canary(state, 'ReviewRecorded.ageBand') },
    ...{ harmClass: canary(state, 'ReviewRecorded.harmClass'), quarterOfIncident: '2025-Q1' },
    ...{ circumstances: text('ReviewRecorded.circumstances'), sources: [] },
  })
  await tell(`note ${state}`, NoteReview, { ...about, about: 'note', note: text('ReviewNoted.note'), sources: [] })
  const point = { ...about, number: '1', text: text('LearningPointRecorded.text'), themes: [], goodPractice: false, sources: [] }
  await tell(`point ${state}`, RecordLearningPoint, point)
  await tell(`recommendation ${state}`, MakeRecommendation, {
    ...{ ...about, number: '1', text: text('RecommendationMade.text'), themes: [], sources: [] },
  })
  const ask = { askId: askId(state), recommendationId: recommendationId(state) }
  await tell(`ask ${state}`, AddressAsk, {
    ...{ recommendationId: recommendationId(state), addressee: { kind: 'agency' as const, agencyId: idFrom('asked agency') } },
  })
  await tell(`reply ${state}`, ReplyToAsk, { ...ask, reply: 'accepted', reason: text('AskReplied.reason') })
  await tell(`audit ${state}`, PromiseAudit, { title: text('AuditPromised.title'), askIds: [askId(state)], due: null, sources: [] })
  await tell(`shared ${state}`, ShareLearning, {
    ...{ form: 'briefing' as const, title: text('LearningShared.title'), reviewIds: [reviewId(state)] },
    ...{
      learningPointIds: [learningPointId(state)],
      sessions: null,
      attended: null,
      audience: text('LearningShared.audience'),
      planned: false,
      sources: [],
    },
  })
  await tell(`action ${state}`, PlanAction, {
    ...{ ...about, number: '1', text: text('ActionPlanned.text'), answers: [{ askId: askId(state), part: 'necessary' as const }] },
    ...{ ownerIds: [idFrom('asked agency')], leadRole: text('ActionPlanned.leadRole'), repeats: 'once' as const, due: null, sources: [] },
  })
  await tell(`done ${state}`, ReportActionDone, { actionId: actionId(state), note: text('ActionReportedDone.note') }, owner)
  await tell(
    `evidence ${state}`,
    SubmitEvidence,
    {
      ...{
        actionId: actionId(state),
        title: text('EvidenceSubmitted.title'),
        pointer: `${canary(state, 'EvidenceSubmitted.pointer')} library, item 1`,
        sha256: null,
        bytes: 1,
        mediaType: null,
        scan: null,
      },
    },
    owner,
  )
  const checked = { actionId: actionId(state), checks: [{ askId: askId(state), finding: 'shown' as const }] }
  const evidence = { evidenceIds: [idFrom(`evidence ${state}`)], note: text('ActionChecked.note') }
  await tell(`check ${state}`, CheckAction, { ...checked, ...evidence }, checker)
  const holds = { kind: 'review' as const, ...about }
  await tell(`hold ${state}`, PlaceLegalHold, {
    ...{ holds, authority: text('LegalHoldPlaced.authority'), reason: text('LegalHoldPlaced.reason') },
  })
  await tell(`request ${state}`, AskForErasure, {
    ...{ erases: holds, ground: 'court-order' as const, reason: text('ErasureAsked.reason'), withMentions: false },
  })
  if (state === 'P') {
    const on = { precision: 'day' as const, value: '2026-02-01' }
    await tell(`published ${state}`, DateReview, { ...about, milestone: 'published', on, words: null, sources: [] })
  }
  for (const { relation, personId } of everybody) await stand(state, relation, personId, tell)
  if (state === 'S') await tell('sealed', SealReview, { ...about, reason: text('ReviewSealed.reason') })
  if (state === 'H') await tell('held', HoldReview, { ...about, proceedings: 'inquest', reason: text('ReviewHeld.reason') })
  if (state === 'C') await tell('closed', CloseWork, about)
}

const stand = async (state: StateLetter, relation: Relation, personId: string, tell: Tell): Promise<void> => {
  const [about, key] = [{ reviewId: reviewId(state), personId }, `${state} ${personId}`]
  const reason = (type: string) => canaryText(state, `${type}.reason`)
  // The glass is broken at the clock of the machine.
  const [at, until] = [0, 3_600_000].map((later) => new Date(Date.now() + later - 1000).toISOString()) as [string, string]
  if (relation === 'conflicted') await tell(`${key} has an interest`, DeclareConflict, { ...about, reason: reason('ConflictDeclared') })
  if (relation === 'broke the glass') await tell(`${key} broke it`, BreakGlass, { ...about, reason: reason('GlassBroken'), at, until })
  if (relation === 'member' || relation === 'was a member') await tell(`${key} joined`, JoinReview, { ...about, part: 'other' })
  if (relation === 'was a member') await tell(`${key} left`, LeaveReview, about)
  if (relation === 'opened to') await tell(`${key} let in`, OpenReviewTo, { ...about, reason: reason('ReviewOpenedTo') })
}
