import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { ACCESS_LOG_FILE } from '@ledger/access/access-log/sqlite'
import { UPLOADS_FOLDER } from '@ledger/documents'
import { systemClock } from '@ledger/event-store'
import { LOG_FILES, markHead, verifyLog, type Verified } from '@ledger/event-store/sqlite'
import { noteBackup } from '@ledger/server'
import { KEYS_FILE } from '@ledger/vault'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { holdsALedger } from '../command-line/open.js'
import { progressOn } from '../command-line/progress.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { accessLogLines, accessLogOf, isAsRecorded } from './access-log-verified.js'
import { copiedAccessLogOrRefused, copiedKeysOrRefused, copiedLogOrRefused, copiedUploadsOrRefused } from './copied-or-refused.js'
import { filledOrRefused } from './filled-or-refused.js'
import { refuseServer } from './on-sqlite.js'
import { withoutKeys } from './run-verify.js'
import { saltKeyIn } from './salt-key.js'
import { allWell, findingLines } from './verified-lines.js'

export const runBackup = async ({ folder, settings, values, words, terminal }: Given): Promise<ExitCode> => {
  refuseServer(settings, 'backup')
  const [target, keys] = [words[0] ?? '', textOf(values, 'keys')]
  if (!holdsALedger(folder)) throw new CouldNot(`There is no ledger in ${folder} to back up.`)
  refuseTogether(target, keys, folder)
  const key = saltKeyIn(folder, settings)

  let documents = 0
  const verified = await filledOrRefused(target, { files: [UPLOADS_FOLDER, ACCESS_LOG_FILE, ...LOG_FILES] }, async (unfinished) => {
    await copiedLogOrRefused(folder, unfinished, terminal)
    const copy = verifyLog(unfinished, { saltKey: key.saltKey, progress: progressOn(terminal, 'Verified') })
    if (copy.found > 0) throw damaged(copy)
    markHead(unfinished)
    // After the log too, so that it holds every record that the copy of the log names.
    copiedAccessLogOrRefused(folder, unfinished)
    // After the log: so no event of the copy names a document that is not in it.
    documents = copiedUploadsOrRefused(folder, unfinished)
    // After the log: so no event of the copy is without its keys.
    if (keys !== undefined) await filledOrRefused(keys, { files: [KEYS_FILE] }, async (place) => copiedKeysOrRefused(folder, place))
    return copy
  })

  terminal.out(`${target}: ${allWell(verified)}`)
  if (documents > 0) terminal.out(`${documents} document${documents === 1 ? '' : 's'} given as evidence, sealed.`)
  const accessLog = accessLogOf(target)
  for (const line of accessLogLines(accessLog)) terminal.out(line)
  if (!key.saltKey) terminal.out(withoutKeys(key.why))
  terminal.out(
    keys === undefined
      ? 'The keys were not copied, and without them no word of this copy can be read: back them up too, apart, with --keys DIR.'
      : `${keys}: the keys, which open only under the master key. It was not copied: keep it in a third place.`,
  )
  noted(folder, terminal)
  return isAsRecorded(accessLog) ? 0 : 1
}

/** So that the page on the health of the ledger can say when it was. A folder that cannot be written to is backed up all the same. */
const noted = (folder: string, terminal: Given['terminal']): void => {
  try {
    noteBackup(folder, systemClock())
  } catch (error) {
    terminal.err(
      `The backup is whole, but that it was made could not be noted in ${folder}: ${error instanceof Error ? error.message : ''}`,
    )
  }
}

const damaged = (verified: Verified): CouldNot =>
  new CouldNot(['The log is damaged, and nothing was left behind. What was found in the copy:', ...findingLines(verified)].join('\n'))

/** Who holds the log and the keys has everything: they never lie in one place. */
const refuseTogether = (target: string, keys: string | undefined, folder: string): void => {
  const places = [['DIR', target], ...(keys === undefined ? [] : [['--keys', keys] as const])] as const
  for (const [name, place] of places)
    if (isWithin(place, folder)) throw new WrongUse(`${name} lies in the data folder; a backup is kept elsewhere.`)
  if (keys !== undefined && (isWithin(keys, target) || isWithin(target, keys)))
    throw new WrongUse('The keys are kept apart from the log: --keys takes a folder that neither lies in DIR nor holds it.')
}

const isWithin = (place: string, folder: string): boolean => {
  const way = relative(real(folder), real(place))
  return way === '' || !/^\.\.(?:\/|$)/.test(way)
}

/** The path without symbolic links, as far as there is one. */
const real = (path: string): string => {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    return dirname(whole) === whole ? whole : join(real(dirname(whole)), basename(whole))
  }
}
