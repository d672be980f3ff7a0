import type { LedgerCommand } from '../command-line/ledger-command.js'

export const serveSite: LedgerCommand = {
  name: 'serve',
  summary: 'Serves the pages to this machine alone, until it is stopped.',
  usage: '[--port N]',
  help: ['--port N          otherwise 3000, or the next that is free (or PORT)'],
  options: { port: { type: 'string' } },
  words: 0,
  run: async (given) => (await import('../serving/run-serve.js')).runServe(given),
}
