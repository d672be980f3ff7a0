import type { Place } from '@ledger/projections'
import type { LedgerSettings } from '../settings/settings.js'

/** What the thread is started with. */
export interface ProjectorData {
  readonly settings: LedgerSettings
  /** Where the files lie, as those who read them see it. */
  readonly place: Place
  readonly ledgerId: string
}
