import { never, type Evolution, type IsoDate, type Told } from '@ledger/kernel'
import { partnershipEvents, type BodyEstablished, type BodySucceeded } from '../events/index.js'

export type BodyEvent = BodyEstablished | BodySucceeded

/** A board, sub-group or panel as its own stream tells it. */
export type Body =
  | { readonly status: 'not established' }
  | { readonly status: 'established' }
  | { readonly status: 'succeeded'; readonly successorId: string; readonly from: IsoDate }

const evolve = (state: Body, event: Told<BodyEvent>): Body => {
  switch (event.type) {
    case 'BodyEstablished':
      return { status: 'established' }
    case 'BodySucceeded':
      return state.status === 'not established'
        ? state
        : { status: 'succeeded', successorId: event.data.successorId, from: event.data.from }
    default:
      return never(event)
  }
}

export const body: Evolution<Body, BodyEvent> = { initialState: { status: 'not established' }, evolve, types: partnershipEvents }
