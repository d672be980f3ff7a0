import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toldAtOnce, type EventStore, type StoreOptions } from '@ledger/event-store'
import { LOG_FILES, openSqliteStore } from '@ledger/event-store/sqlite'
import { notOpened } from './ledger-not-opened.js'
import type { LedgerSettings } from './settings/settings.js'

/** Loaded only where a server keeps the log: its client is a large part of what a start would have to load. */
const onServer = () => import('@ledger/event-store/kurrentdb')

/** The log that the settings name; the same for the process and for each of its threads. */
export const openLog = async ({ folder, eventStore }: LedgerSettings, options: StoreOptions): Promise<EventStore> =>
  eventStore === undefined ? openSqliteStore(folder, options) : toldAtOnce(await (await onServer()).openKurrentStore(eventStore, options))

/**
 * Whether there is a ledger where the settings say that it lies, or a mark says that there was one: who opens it then is told that it is lost. Asking
 * makes none.
 * @throws LedgerNotOpened where the log does not answer
 */
export const thereIsALedger = async ({ folder, eventStore }: LedgerSettings): Promise<boolean> => {
  if (eventStore === undefined) return LOG_FILES.some((name) => existsSync(join(folder, name)))
  try {
    return await (await onServer()).holdsLedgerAt(eventStore)
  } catch (error) {
    throw notOpened(error, { eventStore })
  }
}
