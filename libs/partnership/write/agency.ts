import { never, type AgencyLinks, type Evolution, type IsoDate, type Told } from '@ledger/kernel'
import { partnershipEvents, type AgencyEmployerChanged, type AgencyRegistered, type AgencySucceeded } from '../events/index.js'

export type AgencyEvent = AgencyRegistered | AgencyEmployerChanged | AgencySucceeded

/** An agency as its own stream tells it: who employed its people, and which agency took its place. */
export type Agency = { readonly status: 'not registered' } | RegisteredAgency

export interface RegisteredAgency extends Pick<AgencyLinks, 'employers' | 'successors'> {
  readonly status: 'registered'
}

const evolve = (state: Agency, event: Told<AgencyEvent>): Agency => {
  if (event.type === 'AgencyRegistered') return registered(event.data.employerId)
  if (state.status === 'not registered') return state
  switch (event.type) {
    case 'AgencyEmployerChanged':
      return { ...state, employers: [...state.employers, event.data] }
    case 'AgencySucceeded':
      return { ...state, successors: [...state.successors, event.data] }
    default:
      return never(event)
  }
}

/** The first employer counts from the start: nobody was independent of it merely because it was registered later. */
const registered = (employerId: string | null): RegisteredAgency => ({
  status: 'registered',
  employers: employerId === null ? [] : [{ employerId, from: null }],
  successors: [],
})

/** The link in force on a day; of two from the same day, the one recorded last. */
export const inForce = <Link extends { readonly from: IsoDate | null }>(links: readonly Link[], day: IsoDate): Link | undefined =>
  [...links].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).findLast(({ from }) => from === null || from <= day)

export const agency: Evolution<Agency, AgencyEvent> = { initialState: { status: 'not registered' }, evolve, types: partnershipEvents }
