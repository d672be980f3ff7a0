import { earliest, refuse, type FuzzyDate, type IsoDate, type PersonalText, type Refusal } from '@ledger/kernel'
import type { Action, PlannedAction } from './action.js'

export type LiveAction = PlannedAction & { readonly status: 'live' }

export const isLive = (state: Action): state is LiveAction => state.status === 'live'

export const notLive = ({ status }: Action): Refusal => refuse('action-not-live', { status })

export const itHasWords = (words: PersonalText, code: string): Refusal | undefined => (words.text.trim() === '' ? refuse(code) : undefined)

export const everyAgencyIsKnown = (unknownAgencies: readonly string[]): Refusal | undefined =>
  unknownAgencies[0] === undefined ? undefined : refuse('agency-unknown', { agencyId: unknownAgencies[0] })

export const everyAskIsKnown = (unknownAsks: readonly string[]): Refusal | undefined =>
  unknownAsks[0] === undefined ? undefined : refuse('ask-unknown', { askId: unknownAsks[0] })

export const itDoesNotLieAhead = (occurredOn: FuzzyDate | null, today: IsoDate): Refusal | undefined => {
  const day = occurredOn ? earliest(occurredOn) : undefined
  return day && day > today ? refuse('done-in-the-future', { day, today }) : undefined
}
