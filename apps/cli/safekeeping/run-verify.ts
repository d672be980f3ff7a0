import { verifyLog } from '@ledger/event-store/sqlite'
import { textOf, type Given } from '../command-line/ledger-command.js'
import { progressOn } from '../command-line/progress.js'
import type { ExitCode } from '../command-line/terminal.js'
import { accessLogLines, accessLogOf, isAsRecorded } from './access-log-verified.js'
import { refuseServer } from './on-sqlite.js'
import { saltKeyIn } from './salt-key.js'
import { allWell, findingLines } from './verified-lines.js'

export const runVerify = async ({ folder, settings, values, terminal }: Given): Promise<ExitCode> => {
  refuseServer(settings, 'verify')
  const key = saltKeyIn(textOf(values, 'keys') ?? folder, settings)
  const verified = verifyLog(folder, { saltKey: key.saltKey, progress: progressOn(terminal, 'Verified') })
  const accessLog = accessLogOf(folder)
  const well = verified.found === 0 && key.saltKey !== undefined && isAsRecorded(accessLog)
  if (values['json']) terminal.out(JSON.stringify({ ...verified, leavesNotComputed: key.saltKey ? null : key.why, accessLog }, null, 2))
  else {
    if (verified.found === 0) terminal.out(allWell(verified))
    else for (const line of findingLines(verified)) terminal.out(line)
    for (const line of accessLogLines(accessLog)) terminal.out(line)
    if (!key.saltKey && verified.events > 0) terminal.out(withoutKeys(key.why))
  }
  return well ? 0 : 1
}

export const withoutKeys = (why: string): string =>
  `${why} Without keys only the chain could be verified, not whether events still say what was recorded.`
