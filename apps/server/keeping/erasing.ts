import type { EventStore, LedgerKeys } from '@ledger/event-store'
import type { ReadModels } from '@ledger/projections'
import type { Forgetting } from '@ledger/vault'
import type { DataFolder } from '../data-folder.js'

/** Nest's name for what erasing needs. */
export const ERASING = Symbol('ERASING')

/** What erasing needs of an opened ledger. */
export interface Erasing {
  readonly folder: string
  readonly forgetting: Forgetting
  /** As it is stored. */
  readonly log: EventStore
  readonly keys: Pick<LedgerKeys, 'saltKey'>
  readonly readModels: ReadModels
}

export const erasingIn = ({ folder, forgetting, log, keys, readModels }: DataFolder): Erasing => ({
  folder,
  forgetting,
  log,
  keys,
  readModels,
})
