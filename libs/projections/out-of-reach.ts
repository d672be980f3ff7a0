import { isSqliteError } from './connection.js'
import { TablesOutOfReach } from './read-models.js'

/** SQLite calls a page corrupt where the system fails to read it. */
const OF_THE_DISK = [
  'SQLITE_IOERR',
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_CORRUPT',
  'ENOSPC',
  'EROFS',
  'EIO',
  'EACCES',
]

/** The same error, unless the disk is its cause: that passes, and has a name of its own. */
export const ifOfTheDisk = (partnership: string, error: unknown): unknown =>
  isSqliteError(error, ...OF_THE_DISK)
    ? new TablesOutOfReach(partnership, `${(error as Error).message} (${(error as { readonly code: string }).code})`, { cause: error })
    : error
