import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The keys of a data folder. */
export const KEYS_FILE = 'keys.db'

/** @throws Error when a folder has a ledger and its keys are gone: new ones would not fit it */
export const refuseLostKeys = (folder: string): void => {
  if (existsSync(join(folder, 'ledger.db')) && !existsSync(join(folder, KEYS_FILE)))
    throw new Error(`${folder} holds a ledger (ledger.db) without its keys (keys.db): put back the keys.db that was kept with it`)
}
