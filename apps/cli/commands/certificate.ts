import { AS_HELP, AS_OPTION } from '../access/as-option.js'
import type { LedgerCommand } from '../command-line/ledger-command.js'

export const certificateOfErasure: LedgerCommand = {
  name: 'certificate',
  summary: 'Says of an erasure what went, who asked and approved, and since when nobody can read or recover it.',
  usage: 'REQUEST [--json] [--as NAME]',
  help: [
    'REQUEST           the id of the request, as “ledger forget”, “ledger withdraw-text” and the pages show it',
    '--json            for other programs: nothing else is written on stdout',
    ...AS_HELP,
  ],
  options: {
    ...AS_OPTION,
    json: { type: 'boolean' },
  },
  words: 1,
  run: async (given) => (await import('../keeping/run-certificate.js')).runCertificate(given),
}
