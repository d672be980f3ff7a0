import { foundLedger, systemClock, type EventStore, type Ledger } from '@ledger/event-store'
import { openSqliteStore } from '@ledger/event-store/sqlite'
import { londonDay, type Clock, type IsoDate } from '@ledger/kernel'
import { openReadModels, type ReadModels } from '@ledger/projections'
import { openKeys, type Keys } from '@ledger/vault'
import { everyEventType, everyProjection } from './everything.js'
import type { Today } from './today.js'

export interface DataFolderOptions {
  /** Where the ledger lies; made where there is none. */
  readonly folder: string
  /** The writer's clock; the machine's unless given, and only a demonstration gives one. */
  readonly clock?: Clock
  /** Marks a new folder as a demonstration, with the day it takes for today. */
  readonly demonstration?: { readonly today: IsoDate }
}

export interface DataFolder {
  readonly store: EventStore
  readonly keys: Keys
  readonly readModels: ReadModels
  readonly founded: Ledger
  readonly today: Today
  close(): Promise<void>
}

/** Opens the log, its keys and its read databases, founding the ledger where the folder is new. */
export const openDataFolder = async ({ folder, clock = systemClock, demonstration }: DataFolderOptions): Promise<DataFolder> => {
  const keys = openKeys(folder)
  const store = await openSqliteStore(folder, { clock, saltKey: keys.saltKey })
  const founded = await foundLedger(store, demonstration ? { demonstration: true, today: demonstration.today } : {})
  const readModels = openReadModels({ store, folder, projections: everyProjection, eventTypes: everyEventType, ledgerId: founded.ledgerId })
  return {
    store,
    keys,
    readModels,
    founded,
    today: () => founded.today ?? londonDay(clock()),
    close: async () => {
      await readModels.close()
      await store.close()
      keys.close()
    },
  }
}
