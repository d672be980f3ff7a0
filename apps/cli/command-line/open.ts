import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger, thereIsALedger, type LedgerSettings, type OpenLedger } from '@ledger/server'
import { CouldNot } from './trouble.js'

/** Where a ledger lies, for messages. The name of a server may hold a password, and is not said. */
export const placeOf = ({ folder, eventStore }: LedgerSettings): string =>
  eventStore === undefined ? folder : 'the server that EVENT_STORE names'

/** Whether a folder holds a log. Where the settings may name a server, `thereIsALedger` asks it. */
export const holdsALedger = (folder: string): boolean => existsSync(join(folder, 'ledger.db'))

/**
 * Whether a folder is there and holds something else, or is a file: a ledger is never made among a stranger’s files. Keys alone are ours: they come first; and for a
 * log on a server, what is made from it.
 */
export const holdsSomethingElse = ({ folder, eventStore }: LedgerSettings): boolean => {
  const ours =
    eventStore === undefined ? /^(keys\.db|master\.key)/ : /^(keys\.db|master\.key|private\.db|access\.db|projector\.lease|read$|as-at$)/
  if (!existsSync(folder) || holdsALedger(folder)) return false
  return !statSync(folder).isDirectory() || readdirSync(folder).some((name) => !ours.test(name))
}

/** Does something with the ledger of a folder, and closes it whatever happens. */
export const withLedger = async <Answer>(settings: LedgerSettings, ask: (ledger: OpenLedger) => Promise<Answer>): Promise<Answer> => {
  const ledger = await openLedger(settings)
  try {
    return await ask(ledger)
  } finally {
    await ledger.close()
  }
}

/** The same, for a ledger that must be there already: asking a question makes none. */
export const withExistingLedger = async <Answer>(
  settings: LedgerSettings,
  ask: (ledger: OpenLedger) => Promise<Answer>,
): Promise<Answer> => {
  if (!(await thereIsALedger(settings)))
    throw new CouldNot(
      `There is no ledger ${settings.eventStore === undefined ? 'in' : 'on'} ${placeOf(settings)}. “npm run demo” makes one to look at; “ledger import FILE” begins your own.`,
    )
  return withLedger(settings, ask)
}
