import { never, type Evolution, type Told } from '@ledger/kernel'
import { disseminationEvents, type DisseminationEvent } from '../events/index.js'

/** A briefing, guide, training or conference as its own stream tells it, with how many came from each agency. */
export type Dissemination =
  { readonly status: 'not shared' } | { readonly status: 'shared'; readonly attended: Readonly<Record<string, number>> }

const evolve = (state: Dissemination, event: Told<DisseminationEvent>): Dissemination => {
  switch (event.type) {
    case 'LearningShared':
      return { status: 'shared', attended: {} }
    case 'AttendanceReported':
      return state.status === 'shared' ? { ...state, attended: { ...state.attended, [event.data.agencyId]: event.data.attended } } : state
    default:
      return never(event)
  }
}

export const dissemination: Evolution<Dissemination, DisseminationEvent> = {
  initialState: { status: 'not shared' },
  evolve,
  types: disseminationEvents,
}
