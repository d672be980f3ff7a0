import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger, type LedgerSettings, type OpenLedger } from '@ledger/server'
import { CouldNot } from './trouble.js'

export const holdsALedger = (folder: string): boolean => existsSync(join(folder, 'ledger.db'))

/** Whether a folder is there and holds something else: a ledger is never made among a stranger’s files. Keys alone are ours: they come first. */
export const holdsSomethingElse = (folder: string): boolean =>
  existsSync(folder) && !holdsALedger(folder) && readdirSync(folder).some((name) => !/^(keys\.db|master\.key)/.test(name))

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
  if (!holdsALedger(settings.folder))
    throw new CouldNot(
      `There is no ledger in ${settings.folder}. “npm run demo” makes one to look at; “ledger import FILE” begins your own.`,
    )
  return withLedger(settings, ask)
}
