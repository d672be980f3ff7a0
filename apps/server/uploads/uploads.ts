import { clamd, clamdAddress, noScanner, openUploads, type Uploads } from '@ledger/documents'
import type { DataFolder } from '../data-folder.js'
import type { Settings } from '../settings/settings.js'

/** Nest's name for the documents of the ledger. */
export const UPLOADS = Symbol('UPLOADS')

/** Bytes of a document, where the settings say nothing else. */
export const MOST_BYTES = 20_000_000

export const uploadsOf = ({ vault }: Pick<DataFolder, 'vault'>, { folder, web }: Settings): Uploads => {
  const { maxBytes = MOST_BYTES, clamd: said, keepUnscanned = false } = web?.uploads ?? {}
  const address = said === undefined ? undefined : clamdAddress(said)
  return openUploads({ folder, vault, maxBytes, keepUnscanned, scanner: address ? clamd(address) : noScanner })
}
