import type { Evolution, IsoDate } from '@ledger/kernel'
import { keepingEvents, type RecordClass, type RetentionClassSet } from '../events/index.js'

/** A class of records with its period. A later setting takes the place of this one from its own day on, and this stays true of its time. */
export type RetentionClass =
  { readonly status: 'not set' } | { readonly status: 'set'; readonly appliesTo: RecordClass; readonly from: IsoDate | null }

export const retentionClass: Evolution<RetentionClass, RetentionClassSet> = {
  initialState: { status: 'not set' },
  evolve: (_, { data: { appliesTo, from } }) => ({ status: 'set', appliesTo, from }),
  types: keepingEvents,
}
