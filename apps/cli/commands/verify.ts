import type { LedgerCommand } from '../command-line/ledger-command.js'

export const verifyTheLedger: LedgerCommand = {
  name: 'verify',
  summary: 'Reads the whole log and says whether every event is as it was recorded; it changes nothing.',
  usage: '[--keys DIR] [--json]',
  help: [
    '--keys DIR        where keys.db lies, if not in the data folder: for a backup, whose keys are kept apart',
    '--json            for other programs: nothing else is written on stdout',
  ],
  options: { json: { type: 'boolean' }, keys: { type: 'string' } },
  words: 0,
  run: async (given) => (await import('../safekeeping/run-verify.js')).runVerify(given),
}
