import type { EventStore, StoreOptions } from '@ledger/event-store'
import { openSqliteStore } from '@ledger/event-store/sqlite'
import type { LedgerSettings } from './settings/settings.js'

/** The log that the settings name; the same for the process and for each of its threads. */
export const openLog = ({ folder, eventStore }: LedgerSettings, options: StoreOptions): Promise<EventStore> => {
  if (eventStore !== undefined) throw new Error('EVENT_STORE names a server, and this version of the software speaks to none yet')
  return openSqliteStore(folder, options)
}
