import { whoLooks } from '../access/who-looks.js'
import type { Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { certificateIn, certificateLines } from './certificate-lines.js'

export const runCertificate = (given: Given): Promise<ExitCode> =>
  withExistingLedger(given.settings, async (ledger): Promise<ExitCode> => {
    const { values, terminal } = given
    const certificate = await certificateIn(ledger, await whoLooks(ledger, given), given.words[0] ?? '')
    terminal.out(values['json'] ? JSON.stringify(certificate, null, 2) : certificateLines(certificate).join('\n'))
    return 0
  })
