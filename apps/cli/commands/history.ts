import { AS_HELP, AS_OPTION } from '../access/as-option.js'
import type { LedgerCommand } from '../command-line/ledger-command.js'

export const history: LedgerCommand = {
  name: 'history',
  summary: 'Tells everything recorded about a review, or in one stream, in order.',
  usage: 'REVIEW|STREAM [--json] [--as NAME]',
  help: [
    'REVIEW            the code of a review, such as EX-WREN',
    'STREAM            the name of a stream, such as exampleshire.action-01J…',
    '--json            for other programs: nothing else is written on stdout',
    ...AS_HELP,
  ],
  options: {
    ...AS_OPTION,
    json: { type: 'boolean' },
  },
  words: 1,
  run: async (given) => (await import('../history/run-history.js')).runHistory(given),
}
