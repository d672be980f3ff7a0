import type { LedgerCommand } from '../command-line/ledger-command.js'

export const demo: LedgerCommand = {
  name: 'demo',
  summary: 'Loads a demonstration, prints a front sheet for each of its partnerships, and serves the site.',
  usage: '[--no-serve] [--today DATE] [--port N]',
  help: [
    '--no-serve        stops after printing',
    '--today DATE      the day that the demonstration takes for today; never later than this machine’s',
    '--port N          otherwise 3000, or the next that is free (or PORT)',
  ],
  options: { 'no-serve': { type: 'boolean' }, today: { type: 'string' }, port: { type: 'string' } },
  words: 0,
  run: async (given) => (await import('../demo/run-demo.js')).runDemo(given),
}
