import { never, type Evolution, type IsoDate, type Told } from '@ledger/kernel'
import { partnershipEvents, type PersonAppointed, type PersonLeft, type PersonMoved } from '../events/index.js'

export type PersonEvent = PersonAppointed | PersonMoved | PersonLeft

/** A person as their own stream tells it: the post they hold, or the day they left. */
export type Person = { readonly status: 'not appointed' } | PersonInPost | PersonGone

export interface PersonInPost {
  readonly status: 'in post'
  readonly role: string
  readonly agencyIds: readonly string[]
  readonly from: IsoDate | null
}

export interface PersonGone {
  readonly status: 'left'
  readonly from: IsoDate
}

const evolve = (state: Person, event: Told<PersonEvent>): Person => {
  switch (event.type) {
    case 'PersonAppointed':
    case 'PersonMoved':
      return { status: 'in post', role: event.data.role, agencyIds: event.data.agencyIds, from: event.data.from }
    case 'PersonLeft':
      return state.status === 'not appointed' ? state : { status: 'left', from: event.data.from }
    default:
      return never(event)
  }
}

export const person: Evolution<Person, PersonEvent> = { initialState: { status: 'not appointed' }, evolve, types: partnershipEvents }
