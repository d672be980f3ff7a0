import { openReadModels, placeOf, projectorThread, reading, type ReadModels } from '@ledger/projections'
import type { EventStore } from '@ledger/event-store'
import type { Vault } from '@ledger/vault'
import { createRequire } from 'node:module'
import { everyEventType, everyProjection } from '../everything.js'
import type { LedgerSettings } from '../settings/settings.js'
import type { ProjectorData } from './projector-data.js'

/**
 * Where the tables are brought up to date.
 * - here: in this thread, whenever somebody reads; for a command line that does one thing at a time
 * - in a thread: by itself, so that nobody who looks at a page waits for it
 */
export type Projecting = 'here' | 'in a thread'

interface Ledger {
  readonly settings: LedgerSettings
  readonly log: EventStore
  readonly vault: Vault
  readonly ledgerId: string
}

const everything = { projections: everyProjection, eventTypes: everyEventType }

/** Milliseconds that a page waits for what its reader has recorded, and that a command waits for its facts. */
const PATIENCE = { looking: 300, deciding: 10_000 }

export const openReadModelsOf = ({ settings, log: store, vault, ledgerId }: Ledger, projecting: Projecting): ReadModels => {
  const { folder } = settings
  if (projecting === 'here') return openReadModels({ store, vault, folder, ledgerId, ...everything })
  const place = placeOf({ folder, ...everything })
  const data: ProjectorData = { settings, place, ledgerId }
  const projector = projectorThread(createRequire(import.meta.url).resolve('@ledger/server/projector'), data)
  return reading({ store, place, ledgerId, projector, patience: PATIENCE })
}
