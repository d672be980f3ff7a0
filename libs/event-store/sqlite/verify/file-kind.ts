import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs'
import { reason } from './findings.js'

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')

/** Why a path cannot be the file of a ledger, by what lies there; nothing where it may be one. */
export const notADatabase = (file: string): string | undefined => {
  let found: Stats | undefined
  try {
    found = statSync(file, { throwIfNoEntry: false })
    if (!found) return `there is no ${file}`
    if (!found.isFile()) return `${file} is ${found.isDirectory() ? 'a folder' : 'no plain file'}, and should be the file of a ledger`
    if (found.size === 0) return `${file} is empty: it holds not a single byte`
    const start = startOf(file)
    if (start.equals(MAGIC)) return undefined
    if (start.length < MAGIC.length) return `${file} is cut short: it holds ${found.size} bytes`
    return `${file} is no SQLite database: it does not begin as one`
  } catch (error) {
    return `${file} cannot be read (${reason(error)})`
  }
}

const startOf = (file: string): Buffer => {
  const [handle, bytes] = [openSync(file, 'r'), Buffer.alloc(MAGIC.length)]
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(handle)
  }
}
