import { hash, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside the log in a data folder. */
export const MARK_FILE = 'ledger.mark'

/** How far a log was known to go: SQLite can shorten a damaged log without a word, and only something outside it can tell. */
export interface Mark {
  /** Of an event. There is no mark of an empty log. */
  readonly position: number
  /** The link of that event, in hexadecimal. */
  readonly link: string
}

const FORM = /^lessons ledger mark 1\nposition (\d{1,16})\nlink ([0-9a-f]{64})\n$/
const CHECKSUM = /^checksum ([0-9a-f]{64})\n$/
const CHECKSUM_LENGTH = 'checksum \n'.length + 64

/**
 * The mark of a data folder, or nothing where there is none.
 * @throws Error when it is damaged
 */
export const readMark = (folder: string): Mark | undefined => {
  const file = join(folder, MARK_FILE)
  const text = textOf(file)
  if (text === undefined) return undefined
  const [said, checksum] = [text.slice(0, -CHECKSUM_LENGTH), CHECKSUM.exec(text.slice(-CHECKSUM_LENGTH))?.[1]]
  const [, position, link] = FORM.exec(said) ?? []
  if (position === undefined || link === undefined || checksum !== hash('sha256', said))
    throw new Error(
      `${file} is damaged: expected a position, a link and a checksum that fits them. Run “ledger verify”; if it finds the log whole, remove ${MARK_FILE}, and the next start makes it anew after checking the whole log. Otherwise restore a backup.`,
    )
  return { position: Number(position), link }
}

/** Puts a mark in place at once and for good, whatever was there. */
export const writeMark = (folder: string, mark: Mark): void => {
  const beside = nameBeside(folder)
  try {
    writeFileSync(beside, textOfMark(mark), FOR_GOOD)
    putInPlace(folder, beside)
  } finally {
    rmSync(beside, { force: true })
  }
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** How a mark is written before it is put in place. */
export const FOR_GOOD = { flag: 'wx', mode: 0o600, flush: true } as const

/** A name in the folder that nobody else uses. */
export const nameBeside = (folder: string): string => join(folder, `${MARK_FILE}-${randomUUID()}`)

export const putInPlace = (folder: string, beside: string): void => renameSync(beside, join(folder, MARK_FILE))

export const textOfMark = ({ position, link }: Mark): string => {
  const said = `lessons ledger mark 1\nposition ${position}\nlink ${link}\n`
  return `${said}checksum ${hash('sha256', said)}\n`
}

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
