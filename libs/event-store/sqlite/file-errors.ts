import { LogUnavailable } from '../append-errors.js'
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
  if (is(code, ...NOT_WRITABLE, 'ENOENT')) return refuse('it cannot be written to', 30)
  // A full disk, in SQLite's words for memory that processes share: what was committed is whole.
  if (is(code, 'SQLITE_IOERR_SHMSIZE')) return refuse('the disk is full', 30, outcome)
  if (committing || is(code, 'SQLITE_IOERR', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'))
    return refuse('reading or writing it failed; nothing more is written until the ledger is started again', 60, outcome, true)
  return {
    refused: { why: 'other', name: 'Error', message: `${file}: ${messageOf(error)}` },
    stop: false,
  }
}

/** What a reader is told: the disk may answer again. SQLite calls a page corrupt also where the system fails to read it. */
export const readingTrouble = (cause: unknown, file: string): unknown => {
  const code = codeOf(cause)
  if (!is(code, 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_CORRUPT')) return cause
  return new LogUnavailable(`${file}: reading it failed (${code})`, 'not written', 5, { cause })
}

const NOT_WRITABLE = ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS']
const IN_ITS_PLACE = ['EEXIST', 'ENOTDIR']
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
const FULL = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC']

/** For whoever starts a ledger in a folder that cannot be used: which one, and what to do. The same error where that is not its cause. */
export const openingTrouble = (cause: unknown, folder: string): unknown => {
  const code = codeOf(cause)
  const expected = (found: string, remedy: string): Error =>
    new Error(`${folder}: expected a data folder that can be written to, found ${found} (${code}). ${remedy}, then start again.`, { cause })
  if (is(code, ...FULL)) return expected('its disk full', 'Make room on it')
  if (is(code, ...NOT_WRITABLE))
    return expected('one that is not', 'Let this process write there, mount the disk for writing, or name another folder')
  if (is(code, ...IN_ITS_PLACE)) return expected('a file in its place', 'Name another folder')
  if (is(code, ...DAMAGED))
    return new Error(
      `${folder}: expected files of a ledger, found one that is damaged (${code}). “ledger verify” says whether it is the log, and what is damaged; restore a backup.`,
      { cause },
    )
  return cause
}

/**
 * SQLite's word for an error, or the system's; of what caused it where it has none itself. By its form: the class of an error is another one where
 * modules are loaded twice.
 */
export const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return 'no code'
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error && error.cause !== undefined ? codeOf(error.cause) : 'no code'
}

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)

const is = (code: string, ...kinds: readonly string[]): boolean => kinds.some((kind) => code === kind || code.startsWith(`${kind}_`))
