import { AS_HELP, AS_OPTION } from '../access/as-option.js'
import type { LedgerCommand } from '../command-line/ledger-command.js'

export const statusOfLedger: LedgerCommand = {
  name: 'status',
  summary: 'Says what can honestly be said: was it implemented, and what is not known.',
  usage: '[--partnership P] [--review R] [--as-at DATE] [--basis recorded|happened] [--json] [--as NAME]',
  help: [
    '--partnership P   only this partnership, by its code',
    '--review R        only this review, by its code, with each ask and why',
    '--as-at DATE      as on a day, such as 2026-03-31',
    '--basis B         recorded: what we knew then; happened: what, as we know now, had happened by then.',
    '                  Each partnership has its own where none is named.',
    '--json            for other programs: nothing else is written on stdout',
    ...AS_HELP,
  ],
  options: {
    ...AS_OPTION,
    partnership: { type: 'string' },
    review: { type: 'string' },
    'as-at': { type: 'string' },
    basis: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  run: async (given) => (await import('../status/run-status.js')).runStatus(given),
}
