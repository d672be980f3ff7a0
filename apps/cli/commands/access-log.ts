import type { LedgerCommand } from '../command-line/ledger-command.js'

export const accessLogOfLedger: LedgerCommand = {
  name: 'access-log',
  summary: 'Says whether the record of who read what, on this machine, is as it was written, and as the log says of it.',
  usage: 'verify [--json]',
  help: ['--json            for other programs: nothing else is written on stdout'],
  options: { json: { type: 'boolean' } },
  words: 1,
  run: async (given) => (await import('../safekeeping/run-access-log.js')).runAccessLog(given),
}
