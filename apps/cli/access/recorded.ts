import type { AccessEntry } from '@ledger/access'
import type { OpenLedger } from '@ledger/server'
import { CouldNot } from '../command-line/trouble.js'

/**
 * Records that somebody is shown this, or refused it, before they are.
 * @throws CouldNot where it cannot be recorded: then it is not shown
 */
export const recorded = async (
  { accessLog }: Pick<OpenLedger, 'accessLog'>,
  entries: readonly Omit<AccessEntry, 'session' | 'via'>[],
): Promise<void> => {
  try {
    await Promise.all(entries.map((entry) => accessLog.record({ session: null, via: 'command line', ...entry })))
  } catch (error) {
    // By its name: to load the server for its class would slow down whoever needs none.
    if (!(error instanceof Error) || error.name !== 'AccessLogUnavailable') throw error
    throw new CouldNot(
      `Who looks at what is not published is written down first. That cannot be done now, so nothing is shown: ${error.message}.`,
    )
  }
}
