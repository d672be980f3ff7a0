import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of documents in a data folder. */
export const UPLOADS_FOLDER = 'uploads'

/**
 * Copies the documents of a data folder, sealed as they lie there, to another folder, and says how many there are. Taken after the log, so that no
 * event names one that is missing; what is only on its way in is left out.
 */
export const copiedUploads = (from: string, to: string): number => {
  const there = join(from, UPLOADS_FOLDER)
  const names = existsSync(there) ? readdirSync(there).filter((name) => /^[0-9a-f]{64}$/.test(name)) : []
  if (names.length === 0) return 0
  mkdirSync(join(to, UPLOADS_FOLDER), { recursive: true, mode: 0o700 })
  for (const name of names) {
    copyFileSync(join(there, name), join(to, UPLOADS_FOLDER, name))
    synced(join(to, UPLOADS_FOLDER, name))
  }
  synced(join(to, UPLOADS_FOLDER))
  return names.length
}

const synced = (path: string): void => {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
