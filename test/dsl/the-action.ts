import type { ActionPlanned, AskCheck, Part } from '@ledger/actions/contract'
import { agenciesOf, words, type FuzzyDate, type Independence, type Who } from '@ledger/kernel'
import { happened, type Happened, type Telling } from './log.js'

export const planned = (actionId = 'action', known: Partial<ActionPlanned['data']> = {}, telling: Telling = {}): Happened =>
  happened(
    'ActionPlanned',
    {
      actionId,
      reviewId: 'review',
      number: null,
      text: words(actionId),
      answers: [{ askId: 'ask', part: 'necessary' }],
      ownerIds: ['council'],
      leadRole: null,
      repeats: 'once',
      due: null,
      sources: [],
      ...known,
    },
    telling,
  )

export const linked = (actionId: string, part: Part = 'necessary', telling: Telling = {}, askId = 'ask'): Happened =>
  happened('ActionLinked', { actionId, askId, part }, telling)

export const unlinked = (actionId: string, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('ActionUnlinked', { actionId, askId, reason: null }, telling)

export const madePart = (actionId: string, part: Part, telling: Telling = {}, askId = 'ask'): Happened =>
  happened('ActionPartChanged', { actionId, askId, part, reason: null }, telling)

export const reworded = (actionId: string, inSubstance: boolean, telling: Telling = {}): Happened =>
  happened('ActionReworded', { actionId, text: words('other words'), inSubstance }, telling)

export const dueSet = (actionId: string, due: FuzzyDate, telling: Telling = {}): Happened =>
  happened('DueDateSet', { actionId, due }, telling)

export const dueMoved = (actionId: string, from: FuzzyDate, to: FuzzyDate, telling: Telling = {}): Happened =>
  happened('DueDateExtended', { actionId, from, to, reason: null }, telling)

export const dueCorrected = (actionId: string, from: FuzzyDate, to: FuzzyDate, telling: Telling = {}): Happened =>
  happened('DueDateCorrected', { actionId, from, to }, telling)

export const progress = (actionId: string, word: 'not started' | 'in progress', telling: Telling = {}): Happened =>
  happened('ActionProgressReported', { actionId, word, note: null }, telling)

export const done = (actionId = 'action', telling: Telling = {}): Happened =>
  happened('ActionReportedDone', { actionId, note: null }, telling)

export const doneOnceMore = (actionId: string, nextDue: FuzzyDate | null, telling: Telling = {}): Happened =>
  happened('ActionOccurrenceReported', { actionId, nextDue, note: null }, telling)

export const missed = (actionId: string, wasDue: FuzzyDate, telling: Telling = {}): Happened =>
  happened('ActionOccurrenceMissed', { actionId, wasDue }, telling)

export const evidenceNamed = (evidenceId: string, actionId = 'action', telling: Telling = {}): Happened =>
  happened('EvidenceNamed', { evidenceId, actionId, title: words(evidenceId) }, telling)

export const evidencePutIn = (evidenceId: string, actionId = 'action', telling: Telling = {}): Happened =>
  happened(
    'EvidenceSubmitted',
    { evidenceId, actionId, title: words(evidenceId), pointer: null, sha256: null, bytes: null, mediaType: null, scan: null },
    telling,
  )

export const evidenceTakenBack = (evidenceId: string, actionId = 'action', telling: Telling = {}): Happened =>
  happened('EvidenceWithdrawn', { evidenceId, actionId, reason: null }, telling)

export const stopped = (actionId = 'action', telling: Telling = {}): Happened =>
  happened('ActionStopped', { actionId, reason: words('no capacity') }, telling)

export const replacedBy = (actionId: string, byActionId: string, telling: Telling = {}): Happened =>
  happened('ActionReplaced', { actionId, byActionId, reason: null }, telling)

export const openedAgain = (actionId = 'action', telling: Telling = {}): Happened =>
  happened('ActionReopened', { actionId, reason: words('too soon') }, telling)

export const handedOver = (actionId: string, fromIds: readonly string[], toIds: readonly string[], telling: Telling = {}): Happened =>
  happened('ActionHandedOver', { actionId, fromIds, toIds, reason: null }, telling)

interface Check {
  readonly finding?: AskCheck['finding']
  /** As it was judged when it was recorded. */
  readonly as?: Independence
  readonly askIds?: readonly string[]
}

/** Somebody checked the action, for the first ask unless others are named. */
export const checked = (
  by: Who,
  telling: Telling = {},
  { finding = 'shown', as = 'independent', askIds = ['ask'] }: Check = {},
  actionId = 'action',
) =>
  happened(
    'ActionChecked',
    {
      actionId,
      checks: askIds.map((askId) => ({ askId, finding, independence: as })),
      evidenceIds: [],
      ownerIds: [],
      ownerEmployers: [],
      checkerIds: agenciesOf(by),
      checkerEmployers: [],
      policyVersion: '1',
      factsAt: '',
      note: null,
    },
    { by, ...telling },
  )
