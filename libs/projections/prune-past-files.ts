import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { removeDatabase } from './connection.js'

const KEPT = 12
const ABANDONED_AFTER = 3_600_000

/** Keeps the as-at files that were used last; removes those of other projections, and what a process that died left unfinished. */
export const prunePastFiles = (folder: string, hash: string): void => {
  const newestFirst = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used)
  const abandoned = newestFirst.filter(({ path, used }) => path.endsWith('.unfinished') && used < Date.now() - ABANDONED_AFTER)
  const others = newestFirst.filter(({ path }) => path.endsWith('.db') && !path.endsWith(`.${hash}.db`))
  const ours = newestFirst.filter(({ path }) => path.endsWith(`.${hash}.db`))
  for (const { path } of [...abandoned, ...others, ...ours.slice(KEPT)]) removeDatabase(path)
}

/** Says that a file was used now. */
export const touch = (path: string): void => {
  const now = new Date()
  utimesSync(path, now, now)
}
