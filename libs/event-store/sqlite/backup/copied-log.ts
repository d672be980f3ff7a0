import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { LOG_FILE } from '../log-file.js'
import { MARK_FILE } from '../mark.js'
import { copiedDatabase } from './copied-database.js'

/** The files of a log, in the order in which they may appear: a mark without its log is refused at the start, a log without its mark is not. */
export const LOG_FILES = [MARK_FILE, LOG_FILE] as const

/**
 * Copies the log of one folder into another as it is at one moment, while others append. The mark is taken first, so that the copy, compared with
 * it, shows whether the log had been cut short.
 */
export const copiedLog = async (from: string, to: string, progress?: (done: number, of: number) => void): Promise<void> => {
  const mark = join(from, MARK_FILE)
  if (existsSync(mark)) copyFileSync(mark, join(to, MARK_FILE))
  await copiedDatabase(join(from, LOG_FILE), join(to, LOG_FILE), progress)
}
