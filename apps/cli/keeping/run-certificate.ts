import type { Given } from '../command-line/ledger-command.js'
import { withExistingLedger } from '../command-line/open.js'
import type { ExitCode } from '../command-line/terminal.js'
import { certificateIn, certificateLines } from './certificate-lines.js'

export const runCertificate = ({ words: [requestId = ''], values, settings, terminal }: Given): Promise<ExitCode> =>
  withExistingLedger(settings, async (ledger): Promise<ExitCode> => {
    const certificate = await certificateIn(ledger, requestId)
    terminal.out(values['json'] ? JSON.stringify(certificate, null, 2) : certificateLines(certificate).join('\n'))
    return 0
  })
