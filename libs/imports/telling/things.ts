import { idFrom, uuidFrom, words, type FuzzyDate, type IsoDate, type SourceRef } from '@ledger/kernel'
import {
  ExtendDueDate,
  HandOverAction,
  LinkAction,
  PlanAction,
  RewordAction,
  SetDueDate,
  type PlanActionData,
} from '@ledger/actions/contract'
import { RecordLearningPoint, RewordLearningPoint, type RecordLearningPointData } from '@ledger/learning/contract'
import { RegisterAgency, type RegisterAgencyData } from '@ledger/partnership/contract'
import {
  AddressAsk,
  MakeRecommendation,
  RewordRecommendation,
  type Addressee,
  type MakeRecommendationData,
} from '@ledger/recommendations/contract'
import { ExtendReviewSource, RecordReview, RetitleReview, type RecordReviewData } from '@ledger/reviews/contract'
import { dated } from '../read/what-is-held/as-held.js'
import { onlyOnce, wish, type Aspect, type Thing } from './telling.js'

/** The id of the command that makes a thing, the same for the same thing of the same source in every run. */
export const makingOf = (...identity: readonly string[]): string => uuidFrom('import makes', ...identity)

/** Where each aspect is said, for warnings: a column of a plan, or a path. */
export type Cells = (aspect: string) => string

interface Made<Data> {
  readonly commandId: string
  readonly data: Data
  readonly knownTo: IsoDate | null
  readonly cells: Cells
}

export const agencyThing = (agencyId: string, data: RegisterAgencyData, commandId: string | null): Thing => ({
  label: `agency ${data.name}`,
  id: agencyId,
  kind: 'agency',
  name: data.name,
  make: commandId === null ? null : { commandId, wish: wish(RegisterAgency, data, { knownTo: null }) },
  aspects: [],
})

export const reviewThing = (
  reviewId: string,
  commandId: string | null,
  { data, knownTo, cells }: Omit<Made<RecordReviewData>, 'commandId'>,
): Thing => ({
  label: 'review',
  id: reviewId,
  kind: 'review',
  name: data.code,
  make: commandId === null ? null : { commandId, wish: wish(RecordReview, data, { knownTo }) },
  aspects: [
    said('title', cells('title'), data.title.text, () => [wish(RetitleReview, { reviewId, title: data.title }, { knownTo })]),
    said('known to', cells('known to'), data.knownTo ?? '', () => [
      wish(ExtendReviewSource, { reviewId, knownTo: data.knownTo }, { knownTo }),
    ]),
    onlyOnce('type', cells('type'), data.reviewType),
    onlyOnce('type as published', cells('type as published'), data.typeAsPublished ?? ''),
    onlyOnce('circumstances', cells('circumstances'), data.circumstances?.text ?? ''),
    onlyOnce('count', cells('count'), `${data.reviewsCounted} ${data.joint} ${data.ageBand} ${data.harmClass} ${data.quarterOfIncident}`),
  ],
})

export const recommendationThing = (
  { commandId, data, knownTo, cells }: Made<MakeRecommendationData>,
  themes: readonly string[],
): Thing => {
  const recommendationId = idFrom(commandId)
  return {
    label: 'recommendation',
    id: recommendationId,
    kind: 'recommendation',
    make: { commandId, wish: wish(MakeRecommendation, data, { knownTo }) },
    aspects: [
      said('text', cells('text'), data.text.text, () => [wish(RewordRecommendation, { recommendationId, text: data.text }, { knownTo })]),
      { ...onlyOnce('themes', cells('themes'), themes.join('; ')), heldAs: `themes ${themes.join('; ')}` },
    ],
  }
}

export const askThing = (
  { recommendationId, name, addressee }: { readonly recommendationId: string; readonly name: string; readonly addressee: Addressee },
  knownTo: IsoDate | null,
  aspects: (askId: string) => readonly Aspect[],
): Thing => {
  const commandId = makingOf('ask', recommendationId, name)
  const askId = idFrom(commandId)
  return {
    label: `ask ${name}`,
    id: askId,
    kind: 'ask',
    make: { commandId, wish: wish(AddressAsk, { recommendationId, addressee }, { knownTo }) },
    aspects: aspects(askId),
  }
}

export const actionThing = (
  { commandId, data, knownTo, cells }: Made<PlanActionData>,
  reliedOn: (actionId: string) => boolean,
  more: (actionId: string) => readonly Aspect[],
): Thing => {
  const actionId = idFrom(commandId)
  return {
    label: 'action',
    id: actionId,
    kind: 'action',
    make: { commandId, wish: wish(PlanAction, data, { knownTo }) },
    aspects: [
      said('text', cells('text'), data.text.text, () => [
        wish(RewordAction, { actionId, text: data.text, inSubstance: reliedOn(actionId) }, { knownTo }),
      ]),
      said('due', cells('due'), dated(data.due), (held) => movedTo(actionId, data.due, held, knownTo)),
      said('owners', cells('owners'), [...data.ownerIds].sort().join(' '), () => [
        wish(HandOverAction, { actionId, toIds: data.ownerIds, reason: null }, { knownTo }),
      ]),
      onlyOnce('lead role', cells('lead role'), data.leadRole?.text ?? ''),
      onlyOnce('repeats', cells('repeats'), data.repeats),
      {
        ...said('answers', cells('answers'), data.answers.map(({ askId, part }) => `${askId} ${part}`).join(' '), () =>
          data.answers.map((answer) => wish(LinkAction, { actionId, ...answer }, { knownTo })),
        ),
        about: 'links',
      },
      ...more(actionId),
    ],
  }
}

const movedTo = (actionId: string, due: FuzzyDate | null, held: string, knownTo: IsoDate | null) => {
  if (!due) return undefined
  return held === ''
    ? [wish(SetDueDate, { actionId, due }, { knownTo })]
    : [wish(ExtendDueDate, { actionId, to: due, reason: null }, { knownTo })]
}

export const learningPointThing = (
  { commandId, data, knownTo, cells }: Made<RecordLearningPointData>,
  more: (learningPointId: string) => readonly Aspect[] = () => [],
): Thing => {
  const learningPointId = idFrom(commandId)
  return {
    label: 'learning point',
    id: learningPointId,
    kind: 'learning point',
    make: { commandId, wish: wish(RecordLearningPoint, data, { knownTo }) },
    aspects: [
      said('text', cells('text'), data.text.text, () => [wish(RewordLearningPoint, { learningPointId, text: data.text }, { knownTo })]),
      onlyOnce('themes', cells('themes'), data.themes.join('; ')),
      ...more(learningPointId),
    ],
  }
}

const said = (name: string, cell: string, value: string, say: Aspect['say']): Aspect => ({ name, cell, value, withMake: true, say })

export const wordsOrNull = (text: string | null | undefined) => (text == null || text.trim() === '' ? null : words(text))

/** Where a paper says it; a plan's rows are numbered as a spreadsheet numbers them. */
export const rowOf = (source: string, row: number): readonly SourceRef[] => [{ document: source, lines: `row ${row}` }]
