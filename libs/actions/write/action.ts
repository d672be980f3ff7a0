import { agenciesOf, earliest, never, type Evolution, type FuzzyDate, type IsoDate, type Told, type Who } from '@ledger/kernel'
import type { ActionEvent, Part } from '../events/index.js'

/** An action as its own stream tells it. Nothing here says "implemented": that is asked of the whole log. */
export type Action = { readonly status: 'not planned' } | PlannedAction

export interface PlannedAction {
  readonly status: 'live' | 'stopped' | 'replaced'
  readonly text: string
  readonly repeats: 'once' | 'recurring' | 'standing'
  readonly answers: Readonly<Record<string, Part>>
  readonly ownerIds: readonly string[]
  readonly due: FuzzyDate | null
  readonly word: 'none' | 'not started' | 'in progress' | 'done' | 'running'
  /** The first day it can have been planned; null when nobody says. */
  readonly plannedOn: IsoDate | null
  readonly evidence: Readonly<Record<string, Held>>
  /** Agencies that own or ever owned it, or said something of their own about it. */
  readonly interested: readonly string[]
  /** Whether at any time nobody was named as owner: then the addressee stood in, and stays a party to it. */
  readonly everUnowned: boolean
  /** People who said it was done, or put in or named evidence for it. */
  readonly claimants: readonly string[]
}

export interface Held {
  readonly how: 'submitted' | 'named' | 'withdrawn'
  /** The first day it can have been there; null when nobody says. */
  readonly from: IsoDate | null
}

const evolve = (state: Action, event: Told<ActionEvent>): Action => {
  if (event.type === 'ActionPlanned') return planned(event)
  if (state.status === 'not planned') return state
  switch (event.type) {
    case 'ActionLinked':
    case 'ActionPartChanged':
      return { ...state, answers: { ...state.answers, [event.data.askId]: event.data.part } }
    case 'ActionUnlinked':
      return { ...state, answers: Object.fromEntries(Object.entries(state.answers).filter(([askId]) => askId !== event.data.askId)) }
    case 'ActionReworded':
      return { ...state, text: event.data.text.text }
    case 'DueDateSet':
      return { ...state, due: event.data.due }
    case 'DueDateExtended':
    case 'DueDateCorrected':
      return { ...state, due: event.data.to }
    case 'ActionProgressReported':
      return claimedBy(event.meta.actor.said, { ...state, word: event.data.word })
    case 'ActionReportedDone':
      return claimedBy(event.meta.actor.said, { ...state, word: 'done' })
    case 'ActionOccurrenceReported':
      return claimedBy(event.meta.actor.said, { ...state, word: 'running' })
    case 'ActionOccurrenceMissed':
      return state
    case 'EvidenceSubmitted':
      return claimedBy(event.meta.actor.said, withEvidence(state, event, 'submitted'))
    case 'EvidenceNamed':
      return claimedBy(event.meta.actor.said, withEvidence(state, event, 'named'))
    case 'EvidenceWithdrawn':
      return withEvidence(state, event, 'withdrawn')
    case 'ActionChecked':
      return state
    case 'ActionStopped':
      return { ...state, status: 'stopped' }
    case 'ActionReplaced':
      return { ...state, status: 'replaced' }
    case 'ActionReopened':
      return { ...state, status: 'live', word: state.word === 'done' ? 'in progress' : state.word }
    case 'ActionHandedOver':
      return {
        ...state,
        ownerIds: event.data.toIds,
        interested: union(state.interested, event.data.toIds),
        everUnowned: state.everUnowned || event.data.toIds.length === 0,
      }
    default:
      return never(event)
  }
}

const planned = ({ data, occurredOn }: Extract<Told<ActionEvent>, { type: 'ActionPlanned' }>): PlannedAction => ({
  status: 'live',
  text: data.text.text,
  repeats: data.repeats,
  answers: Object.fromEntries(data.answers.map(({ askId, part }) => [askId, part])),
  ownerIds: data.ownerIds,
  due: data.due,
  word: 'none',
  plannedOn: firstDay(occurredOn),
  evidence: {},
  interested: data.ownerIds,
  everUnowned: data.ownerIds.length === 0,
  claimants: [],
})

type AboutEvidence = Extract<Told<ActionEvent>, { type: 'EvidenceSubmitted' | 'EvidenceNamed' | 'EvidenceWithdrawn' }>

const withEvidence = (state: PlannedAction, { data, occurredOn }: AboutEvidence, how: Held['how']): PlannedAction => ({
  ...state,
  evidence: { ...state.evidence, [data.evidenceId]: { how, from: firstDay(occurredOn) } },
})

const firstDay = (date: FuzzyDate | null): IsoDate | null => (date && earliest(date)) ?? null

const claimedBy = (said: Who, state: PlannedAction): PlannedAction => ({
  ...state,
  interested: union(state.interested, agenciesOf(said)),
  claimants: said.kind === 'person' ? union(state.claimants, [said.personId]) : state.claimants,
})

const union = (some: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...some, ...more])]

export const action: Evolution<Action, ActionEvent> = { initialState: { status: 'not planned' }, evolve }
