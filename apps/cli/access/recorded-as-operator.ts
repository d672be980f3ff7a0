import { OPERATOR, type AccessEntry } from '@ledger/access'
import type { OpenLedger } from '@ledger/server'
import { CouldNot } from '../command-line/trouble.js'

export type ShownHere = Pick<AccessEntry, 'partnership' | 'deed' | 'what' | 'reviewIds' | 'asAt'>

/**
 * Records that somebody who has the machine is shown this, before they are.
 * @throws CouldNot where it cannot be recorded: then it is not shown
 */
export const recordedAsOperator = async ({ accessLog }: OpenLedger, shown: readonly ShownHere[]): Promise<void> => {
  try {
    await Promise.all(
      shown.map((one) =>
        accessLog.record({
          ...{ who: OPERATOR, session: null, outcome: 'shown', ground: ['has the machine and its keys'], via: 'command line' },
          ...one,
        }),
      ),
    )
  } catch (error) {
    // By its name: to load the server for its class would slow down whoever needs none.
    if (!(error instanceof Error) || error.name !== 'AccessLogUnavailable') throw error
    throw new CouldNot(
      `Who looks at what is not published is written down first. That cannot be done now, so nothing is shown: ${error.message}.`,
    )
  }
}
