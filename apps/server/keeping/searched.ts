import type { ErasureSearched } from '@ledger/keeping'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Shorter words are found by chance in any file. */
const SHORTEST = 8

/**
 * Looks through every file of a data folder for words, as they are written in UTF-8. What is kept elsewhere, such as backups, is not looked at.
 * Words that are too short to mean anything are not looked for.
 */
export const searched = async (folder: string, words: readonly string[]): Promise<ErasureSearched['data']['searched']> => {
  const needles = words.map((text) => Buffer.from(text)).filter(({ length }) => length >= SHORTEST)
  const found: { file: string; bytes: number; found: boolean }[] = []
  for (const path of filesIn(folder)) {
    const looked = await lookedThrough(path, needles)
    if (looked) found.push({ file: relative(folder, path), ...looked })
  }
  return found
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

/** Nothing for a file that went meanwhile: files of SQLite beside a database come and go. */
const lookedThrough = async (
  path: string,
  needles: readonly Buffer[],
): Promise<{ readonly bytes: number; readonly found: boolean } | null> => {
  const longest = Math.max(0, ...needles.map(({ length }) => length))
  let [bytes, tail, found] = [0, Buffer.alloc(0), false]
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
      const chunk = Buffer.concat([tail, piece as Buffer])
      bytes += (piece as Buffer).length
      found ||= needles.some((needle) => chunk.includes(needle))
      tail = chunk.subarray(Math.max(0, chunk.length - longest + 1))
    }
  } catch (error) {
    if (!existsSync(path)) return null
    throw error
  }
  return { bytes, found }
}
