import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { reached } from '../../place.js'
import { synced } from './copied-database.js'

/** Where files lie until all of them are whole. */
const UNFINISHED = 'unfinished'

/** The folder already holds something, or is none. Nothing was changed. */
export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty'

  constructor(
    readonly folder: string,
    isFile = false,
  ) {
    super(
      isFile
        ? `${folder} is a file: expected an empty folder, or none yet. Name another.`
        : `${folder} is not empty: expected a folder that is, or none yet. Name another, or clear it yourself.`,
    )
  }
}

export interface Filling {
  /** The files and folders to be made, in the order in which they are put in place: the one that makes the folder what it is comes last. */
  readonly files: readonly string[]
  /** What may lie in the folder beforehand, and stays. */
  readonly beside?: readonly string[]
}

/**
 * Fills an empty folder with files, all or none: `make` makes them in a folder inside, and only then are they put in place. Where a process died
 * over it, the next begins again.
 * @throws FolderNotEmpty · whatever `make` throws, and then the folder is as it was
 */
export const filledFolder = async <Answer>(
  folder: string,
  { files, beside = [] }: Filling,
  make: (unfinished: string) => Promise<Answer>,
): Promise<Answer> => {
  const was = existsSync(folder)
  const unfinished = join(folder, UNFINISHED)
  clear(folder, unfinished, files, beside)
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  try {
    const answer = await make(unfinished)
    reached('in backup')
    putInPlace(folder, unfinished, files)
    return answer
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!was) rmdirSync(folder)
    throw error
  }
}

/** What another attempt left that was cut short, and nothing else, is taken away. */
const clear = (folder: string, unfinished: string, files: readonly string[], beside: readonly string[]): void => {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new FolderNotEmpty(folder, true)
  const last = files.at(-1) ?? ''
  const cutShort = existsSync(unfinished) && !existsSync(join(folder, last))
  const ours = new Set([...beside, ...(cutShort ? [UNFINISHED, ...files] : [])])
  if (readdirSync(folder).some((name) => !ours.has(name))) throw new FolderNotEmpty(folder)
  if (!cutShort) return
  for (const name of files) rmSync(join(folder, name), { recursive: true, force: true })
  rmSync(unfinished, { recursive: true })
}

const putInPlace = (folder: string, unfinished: string, files: readonly string[]): void => {
  for (const name of files) if (existsSync(join(unfinished, name))) renameSync(join(unfinished, name), join(folder, name))
  synced(folder)
  rmSync(unfinished, { recursive: true, force: true })
}
