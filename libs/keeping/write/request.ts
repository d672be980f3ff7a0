import { never, type Actor, type Evolution, type Told } from '@ledger/kernel'
import { keepingEvents, type ErasureApproved, type ErasureAsked, type ErasureRefused, type ErasureSearched } from '../events/index.js'

export type RequestEvent = ErasureAsked | ErasureApproved | ErasureRefused | ErasureSearched

/** Two, so that no one person can make words go. */
export const APPROVALS_NEEDED = 2

/** A request to erase words: asked, then approved by two others or refused, then carried out. */
export type ErasureRequest =
  | { readonly status: 'not asked' }
  | {
      readonly status: 'asked' | 'refused'
      /** Whoever had a part in asking; nobody where the operator asked. */
      readonly askedBy: readonly string[]
      readonly approvedBy: readonly string[]
      readonly searched: boolean
    }

const evolve = (state: ErasureRequest, event: Told<RequestEvent>): ErasureRequest => {
  if (event.type === 'ErasureAsked') return { status: 'asked', askedBy: peopleIn(event.meta.actor), approvedBy: [], searched: false }
  if (state.status === 'not asked') return state
  switch (event.type) {
    case 'ErasureApproved':
      return { ...state, approvedBy: [...state.approvedBy, ...peopleIn(event.meta.actor)] }
    case 'ErasureRefused':
      return { ...state, status: 'refused' }
    case 'ErasureSearched':
      return { ...state, searched: true }
    default:
      return never(event)
  }
}

export const erasureRequest: Evolution<ErasureRequest, RequestEvent> = {
  initialState: { status: 'not asked' },
  evolve,
  types: keepingEvents,
}

export const peopleIn = ({ said, decided, recorded }: Actor): readonly string[] => [
  ...new Set([said, decided, recorded].flatMap((who) => (who.kind === 'person' ? [who.personId] : []))),
]
