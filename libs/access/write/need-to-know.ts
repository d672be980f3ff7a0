import { never, refuse, type Evolution, type PersonalText, type Refusal, type Told } from '@ledger/kernel'
import { needToKnowEvents, type NeedToKnowEvent, type PartInReview, type Proceedings } from '../events/index.js'

/** Who needs to know of a review, as its own stream tells it. It begins with whatever is first recorded of it. */
export interface NeedToKnow {
  /** Those who work on it, by id, and in what part. */
  readonly members: ReadonlyMap<string, PartInReview>
  readonly conflicted: ReadonlySet<string>
  readonly openedTo: ReadonlySet<string>
  readonly isSealed: boolean
  readonly hold: { readonly proceedings: Proceedings; readonly reason: PersonalText | null } | null
  readonly workIsClosed: boolean
  readonly circumstancesAreOpen: boolean
  readonly glasses: ReadonlyMap<string, Glass>
}

/** One time that somebody broke the glass. */
export interface Glass {
  readonly personId: string
  /** The instant at which it ends by itself. */
  readonly until: string
  readonly isMended: boolean
  readonly seenBy: readonly string[]
}

const initialState: NeedToKnow = {
  ...{ members: new Map(), conflicted: new Set(), openedTo: new Set(), glasses: new Map() },
  ...{ isSealed: false, hold: null, workIsClosed: false, circumstancesAreOpen: false },
}

const evolve = (state: NeedToKnow, event: Told<NeedToKnowEvent>): NeedToKnow => {
  switch (event.type) {
    case 'ReviewMemberJoined':
      return { ...state, members: new Map([...state.members, [event.data.personId, event.data.part]]) }
    case 'ReviewMemberLeft':
      return { ...state, members: new Map([...state.members].filter(([personId]) => personId !== event.data.personId)) }
    case 'ConflictDeclared':
      return { ...state, conflicted: having(state.conflicted, event.data.personId) }
    case 'ConflictEnded':
      return { ...state, conflicted: lacking(state.conflicted, event.data.personId) }
    case 'ReviewOpenedTo':
      return { ...state, openedTo: having(state.openedTo, event.data.personId) }
    case 'ReviewClosedTo':
      return { ...state, openedTo: lacking(state.openedTo, event.data.personId) }
    case 'ReviewSealed':
    case 'ReviewUnsealed':
      return { ...state, isSealed: event.type === 'ReviewSealed' }
    case 'ReviewHeld':
      return { ...state, hold: event.data }
    case 'ReviewHoldLifted':
      return { ...state, hold: null }
    case 'WorkOnReviewClosed':
    case 'WorkOnReviewReopened':
      return { ...state, workIsClosed: event.type === 'WorkOnReviewClosed' }
    case 'CircumstancesOpened':
    case 'CircumstancesClosed':
      return { ...state, circumstancesAreOpen: event.type === 'CircumstancesOpened' }
    case 'GlassBroken':
      return withGlass(state, event.data.glassId, { ...event.data, isMended: false, seenBy: [] })
    case 'GlassMended':
      return withGlass(state, event.data.glassId, { isMended: true })
    case 'GlassNoticeSeen':
      return withGlass(state, event.data.glassId, {
        seenBy: [...(state.glasses.get(event.data.glassId)?.seenBy ?? []), event.data.personId],
      })
    default:
      return never(event)
  }
}

const having = (those: ReadonlySet<string>, one: string): ReadonlySet<string> => new Set([...those, one])

const lacking = (those: ReadonlySet<string>, one: string): ReadonlySet<string> => new Set([...those].filter((other) => other !== one))

const withGlass = (state: NeedToKnow, glassId: string, changed: Partial<Glass>): NeedToKnow => {
  const before = state.glasses.get(glassId) ?? { personId: '', until: '', isMended: false, seenBy: [] }
  return { ...state, glasses: new Map([...state.glasses, [glassId, { ...before, ...changed }]]) }
}

export const needToKnow: Evolution<NeedToKnow, NeedToKnowEvent> = { initialState, evolve, types: needToKnowEvents }

/** Whoever has an interest in how a review turns out is let in by no door. */
export const hasNoInterest = ({ conflicted }: NeedToKnow, personId: string): Refusal | undefined =>
  conflicted.has(personId) ? refuse('conflict-of-interest', { personId }) : undefined
