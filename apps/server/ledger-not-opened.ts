import { LogUnavailable } from '@ledger/event-store'
import type { LedgerSettings } from './settings/settings.js'

/** The log did not answer when the ledger was opened. One line for whoever started it; no part of a connection string but host and port. */
export class LedgerNotOpened extends Error {
  override readonly name = 'LedgerNotOpened'

  constructor(cause: LogUnavailable, onAServer: boolean) {
    const advice = onAServer ? 'Check that the server which EVENT_STORE names is running and can be reached from here' : 'Mend that'
    super(`The ledger was not opened: ${cause.message}. ${advice}, then start again; nothing was changed.`, { cause })
  }
}

/** What to throw in place of an error that came up while a ledger was opened. */
export const notOpened = (error: unknown, { eventStore }: Pick<LedgerSettings, 'eventStore'>): unknown =>
  error instanceof LogUnavailable ? new LedgerNotOpened(error, eventStore !== undefined) : error
