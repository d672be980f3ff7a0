import { sealsIn } from '@ledger/access'
import { verifyAccessLog } from '@ledger/access/access-log/sqlite'
import type { Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { WrongUse } from '../command-line/trouble.js'
import { accessLogLines, isAsRecorded } from './access-log-verified.js'

/** Also where the log is kept by a server, which other nodes share: their access logs lie with them. */
export const runAccessLog = async ({ words, values, settings, folder, terminal }: Given): Promise<ExitCode> => {
  if (words[0] !== 'verify') throw new WrongUse('It is “ledger access-log verify”.')
  const verified = await withExistingLedger(settings, async ({ log }) => verifyAccessLog(folder, await sealsIn(log)))
  if (values['json']) terminal.out(JSON.stringify(verified, null, 2))
  else {
    const lines = accessLogLines(verified)
    for (const line of lines.length > 0 ? lines : ['Nothing that is not published was looked at here yet.']) terminal.out(line)
  }
  const isWell = settings.eventStore === undefined ? isAsRecorded(verified) : verified.fault === null
  return isWell ? 0 : 1
}
