import { never, refuse, type Evolution, type Refusal, type Told } from '@ledger/kernel'
import { keepingEvents, type ErasureBegun, type Held, type LegalHoldLifted, type LegalHoldPlaced } from '../events/index.js'

export type HoldEvent = LegalHoldPlaced | LegalHoldLifted | ErasureBegun

export interface LiveHold {
  readonly holdId: string
  readonly holds: Held
}

/**
 * Every legal hold of a partnership, in one stream with the erasures that were begun: whoever begins one has seen every hold there is, and no hold is
 * placed between that look and the beginning.
 */
export interface Holds {
  readonly live: readonly LiveHold[]
  readonly lifted: readonly string[]
  readonly begun: readonly string[]
}

/** The id of that stream. */
export const ALL_HOLDS = 'all'

const evolve = (state: Holds, event: Told<HoldEvent>): Holds => {
  switch (event.type) {
    case 'LegalHoldPlaced':
      return { ...state, live: [...state.live, { holdId: event.data.holdId, holds: event.data.holds }] }
    case 'LegalHoldLifted': {
      const { holdId } = event.data
      return { ...state, live: state.live.filter((hold) => hold.holdId !== holdId), lifted: [...state.lifted, holdId] }
    }
    case 'ErasureBegun':
      return { ...state, begun: [...state.begun, event.data.requestId] }
    default:
      return never(event)
  }
}

export const holds: Evolution<Holds, HoldEvent> = { initialState: { live: [], lifted: [], begun: [] }, evolve, types: keepingEvents }

/** How far an erasure reaches: whatever a hold on one of these would keep. */
export interface Reach {
  /** Whose names would go, and whom the texts mention. */
  readonly personIds: readonly string[]
  readonly refs: readonly string[]
  /** The reviews of the texts, and those in which the person had a part. */
  readonly reviewIds: readonly string[]
}

/** A legal hold beats everything: no ground for erasing is asked for. */
export const nothingHoldsIt = (live: readonly LiveHold[], reach: Reach): Refusal | undefined => {
  const hold = live.find(({ holds }) => keeps(holds, reach))
  return hold ? refuse('held', { holdId: hold.holdId }) : undefined
}

/** Whether what is held is among what would go. */
export const keeps = (held: Held, { personIds, refs, reviewIds }: Reach): boolean => {
  switch (held.kind) {
    case 'partnership':
      return true
    case 'review':
      return reviewIds.includes(held.reviewId)
    case 'person':
      return personIds.includes(held.personId)
    case 'text':
      return refs.includes(held.ref)
    default:
      return never(held)
  }
}
