import type { Refused } from './messages.js'

/** What a group of appends is told, and whether nothing more may be written to the file as it is open now. */
export interface FileTrouble {
  readonly refused: Refused
  readonly stop: boolean
}

/**
 * What SQLite's word for a trouble means for those who wait. After an error of the disk nobody knows which of the pages in memory reached it, and
 * asking again may be answered with a lie: so nothing more is written until the file was closed, opened again and checked.
 */
export const troubleOf = (error: unknown, committing: boolean, file: string): FileTrouble => {
  const code = codeOf(error)
  const refuse = (says: string, retryAfter: number, outcome: 'not written' | 'unknown' = 'not written', stop = false): FileTrouble => ({
    refused: { why: 'unavailable', message: `${file}: ${says} (${code})`, outcome, retryAfter },
    stop,
  })
  const outcome = committing ? 'unknown' : 'not written'
  if (is(code, 'SQLITE_FULL', 'ENOSPC')) return refuse('the disk is full', 30)
  if (is(code, 'SQLITE_BUSY', 'SQLITE_LOCKED')) return refuse('another process has been writing to it for too long', 1)
  if (is(code, 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS', 'ENOENT'))
    return refuse('it cannot be written to', 30)
  // A full disk, in SQLite's words for memory that processes share: what was committed is whole.
  if (is(code, 'SQLITE_IOERR_SHMSIZE')) return refuse('the disk is full', 30, outcome)
  if (committing || is(code, 'SQLITE_IOERR', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'))
    return refuse('reading or writing it failed; nothing more is written until the ledger is started again', 60, outcome, true)
  return {
    refused: { why: 'other', name: 'Error', message: `${file}: ${messageOf(error)}` },
    stop: false,
  }
}

/** SQLite's word for an error, or the system's. By its form: the class of an error is another one where modules are loaded twice. */
export const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'no code'
}

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)

const is = (code: string, ...kinds: readonly string[]): boolean => kinds.some((kind) => code === kind || code.startsWith(`${kind}_`))
