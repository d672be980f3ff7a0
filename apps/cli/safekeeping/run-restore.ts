import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ACCESS_LOG_FILE } from '@ledger/access/access-log/sqlite'
import { UPLOADS_FOLDER } from '@ledger/documents'
import { LOG_FILES, markHead, verifyLog } from '@ledger/event-store/sqlite'
import { KEYS_FILE, MASTER_KEY_FILE } from '@ledger/vault'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { holdsALedger, withLedger } from '../command-line/open.js'
import { progressOn } from '../command-line/progress.js'
import type { ExitCode } from '../command-line/terminal.js'
import { CouldNot, WrongUse } from '../command-line/trouble.js'
import { accessLogLines, accessLogOf, isAsRecorded } from './access-log-verified.js'
import { copiedAccessLogOrRefused, copiedKeysOrRefused, copiedLogOrRefused, copiedUploadsOrRefused } from './copied-or-refused.js'
import { filledOrRefused } from './filled-or-refused.js'
import { refuseServer } from './on-sqlite.js'
import { hasMasterKey, saltKeyIn } from './salt-key.js'
import { allWell, findingLines } from './verified-lines.js'

const [MARK, LOG] = LOG_FILES

export const runRestore = async ({ folder, settings, values, words, terminal }: Given): Promise<ExitCode> => {
  refuseServer(settings, 'restore')
  const [from, keys] = [words[0] ?? '', textOf(values, 'keys')]
  if (keys === undefined) throw new WrongUse('restore takes --keys DIR: the folder that the keys were backed up to.')
  if (!holdsALedger(from)) throw new CouldNot(`There is no backup of a ledger in ${from}: it holds no ${LOG}.`)
  if (!existsSync(join(keys, KEYS_FILE))) throw new CouldNot(`There are no keys in ${keys}: it holds no ${KEYS_FILE}.`)
  if (!hasMasterKey(settings))
    throw new CouldNot(
      `The master key is in no backup. Give LEDGER_MASTER_KEY or LEDGER_MASTER_KEY_FILE, or put ${MASTER_KEY_FILE} into ${folder} first.`,
    )

  const filling = { files: [MARK, KEYS_FILE, ACCESS_LOG_FILE, UPLOADS_FOLDER, LOG], beside: [MASTER_KEY_FILE] }
  const verified = await filledOrRefused(folder, filling, async (unfinished) => {
    await copiedLogOrRefused(from, unfinished, terminal)
    copiedKeysOrRefused(keys, unfinished)
    copiedAccessLogOrRefused(from, unfinished)
    copiedUploadsOrRefused(from, unfinished)
    const key = saltKeyIn(unfinished, settings)
    if (!key.saltKey) throw new CouldNot(`${key.why} Nothing was restored.`)
    const copy = verifyLog(unfinished, { saltKey: key.saltKey, progress: progressOn(terminal, 'Verified') })
    if (copy.found > 0) throw new CouldNot(['The backup is damaged, and nothing was restored:', ...findingLines(copy)].join('\n'))
    markHead(unfinished)
    return copy
  })
  await withLedger(settings, async () => undefined)
  terminal.out(`${folder}: ${allWell(verified)}`)
  const accessLog = accessLogOf(folder)
  for (const line of accessLogLines(accessLog)) terminal.out(line)
  return isAsRecorded(accessLog) ? 0 : 1
}
