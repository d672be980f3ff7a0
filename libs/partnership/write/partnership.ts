import type { Basis, Evolution, Told } from '@ledger/kernel'
import { partnershipEvents, type PartnershipFounded } from '../events/index.js'

/** A partnership as its own stream tells it. */
export type Partnership =
  | { readonly status: 'not founded' }
  | { readonly status: 'founded'; readonly name: string; readonly defaultBasis: Basis; readonly fictional: boolean }

const evolve = (_: Partnership, { data: { name, defaultBasis, fictional } }: Told<PartnershipFounded>): Partnership => ({
  status: 'founded',
  name,
  defaultBasis,
  fictional,
})

export const partnership: Evolution<Partnership, PartnershipFounded> = {
  initialState: { status: 'not founded' },
  evolve,
  types: partnershipEvents,
}
