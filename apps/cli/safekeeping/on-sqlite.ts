import type { Settings } from '@ledger/server'
import { CouldNot } from '../command-line/trouble.js'

/** These commands know the files of a data folder; a server has its own ways. */
export const refuseServer = ({ eventStore }: Settings, command: string): void => {
  if (eventStore !== undefined)
    throw new CouldNot(
      `The log is kept by the server that EVENT_STORE names; ledger ${command} is for a log in the data folder. Use the backup and verification of that server.`,
    )
}
