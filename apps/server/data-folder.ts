import type { AccessLog, Attempts } from '@ledger/access'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { openAttempts } from '@ledger/access/attempts/sqlite'
import { foundLedger, systemClock, type EventStore, type Ledger, type LedgerKeys, type StoreOptions } from '@ledger/event-store'
import { openingTrouble } from '@ledger/event-store/sqlite'
import { londonDay, type Clock, type IsoDate } from '@ledger/kernel'
import type { ReadModels } from '@ledger/projections'
import { forgetting, refuseOlderKeys, sealing, type Forgetting, type Vault } from '@ledger/vault'
import { everyEventType } from './everything.js'
import { removeDocuments } from './keeping/documents-erased.js'
import { notOpened } from './ledger-not-opened.js'
import { openLog } from './open-log.js'
import { openVault } from './open-vault.js'
import { openReadModelsOf, type Projecting } from './projector/read-models.js'
import type { LedgerSettings } from './settings/settings.js'
import type { Today } from './today.js'

/** Where the ledger lies (the data folder is made where there is none), and what only a demonstration or a test says. */
export interface DataFolderOptions extends LedgerSettings, Pick<StoreOptions, 'onGroup'> {
  /** The writer's clock; the machine's unless given, and only a demonstration gives one. */
  readonly clock?: Clock
  /** Here unless given. */
  readonly projecting?: Projecting
  /** Marks a new folder as a demonstration, with the day it takes for today. */
  readonly demonstration?: { readonly today: IsoDate }
}

export interface DataFolder {
  /** Where it lies. */
  readonly folder: string
  /** The log with its words opened: for commands, and whoever reads single events. */
  readonly store: EventStore
  /** The log as it is stored, its words sealed: tables are made from it. */
  readonly log: EventStore
  readonly vault: Vault
  readonly keys: LedgerKeys
  readonly readModels: ReadModels
  /** Takes words and names back. */
  readonly forgetting: Forgetting
  readonly founded: Ledger
  /** Who read what; of this node alone. */
  readonly accessLog: AccessLog
  /** Failures to sign in, and what counts once; of every process that has this folder open. */
  readonly attempts: Attempts
  readonly today: Today
  close(): Promise<void>
}

/**
 * Opens the log, its keys and its read databases, founding the ledger where the folder is new.
 * @throws LedgerNotOpened where the log does not answer; Error that says what to do, where the folder cannot be written to
 */
export const openDataFolder = async (options: DataFolderOptions): Promise<DataFolder> => {
  const opened: Closing[] = []
  const closed = async (): Promise<void> => {
    for (const one of opened.splice(0).reverse()) await one.close()
  }
  try {
    return { ...(await openedIn(options, opened)), close: closed }
  } catch (error) {
    await closed()
    throw notOpened(openingTrouble(error, options.folder), options)
  }
}

interface Closing {
  close(): Promise<void>
}

/** What is opened is told at once, so that it can be closed again where a later step fails. */
const openedIn = async (options: DataFolderOptions, opened: Closing[]): Promise<Omit<DataFolder, 'close'>> => {
  const { clock = systemClock, projecting = 'here', demonstration, onGroup, ...settings } = options
  const vault = await openVault(options)
  opened.push(vault)
  const keys = await vault.ledgerKeys()
  const log = await openLog(options, { clock, saltKey: keys.saltKey, ...(onGroup && { onGroup }) })
  opened.push(log)
  const founded = await foundLedger(log, demonstration ? { demonstration: true, today: demonstration.today } : {})
  const { ledgerId } = founded
  const readModels = openReadModelsOf({ settings, log, vault, ledgerId }, projecting)
  opened.push(readModels)
  const forget = forgetting({ log, vault, eventTypes: everyEventType, opened: readModels })
  const accessLog = openAccessLog({ folder: options.folder, clock: systemClock })
  opened.push(accessLog)
  const attempts = openAttempts({ folder: options.folder, keys })
  opened.push(attempts)
  await refuseOlderKeys(log, vault, everyEventType)
  await forget.resume()
  await removeDocuments(options.folder, await forget.erasures())
  return {
    folder: options.folder,
    forgetting: forget,
    store: sealing(log, vault, everyEventType),
    ...{ log, vault, keys, readModels, founded, accessLog, attempts },
    today: () => founded.today ?? londonDay(clock()),
  }
}
