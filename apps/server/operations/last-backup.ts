import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'last-backup.json'

/** Notes in a data folder that a backup of it was made, so that whoever looks after it can see when. It is no part of the ledger. */
export const noteBackup = (folder: string, at: string): void => {
  const unfinished = join(folder, `${FILE}.unfinished`)
  writeFileSync(unfinished, `${JSON.stringify({ at })}\n`, { mode: 0o600 })
  renameSync(unfinished, join(folder, FILE))
}

/** When the last backup of a data folder was made, in ISO 8601; null where none is known. */
export const lastBackup = (folder: string): string | null => {
  const file = join(folder, FILE)
  if (!existsSync(file)) return null
  try {
    const { at } = JSON.parse(readFileSync(file, 'utf8')) as { readonly at?: unknown }
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null
  } catch {
    return null
  }
}
