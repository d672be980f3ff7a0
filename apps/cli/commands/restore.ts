import type { LedgerCommand } from '../command-line/ledger-command.js'

export const restoreTheLedger: LedgerCommand = {
  name: 'restore',
  summary: 'Puts a backup and its keys into an empty data folder, when both were found to be whole.',
  usage: 'DIR --keys DIR',
  help: [
    'DIR               the folder that the log was copied to',
    '--keys DIR        the folder that the keys were copied to; their master key comes from LEDGER_MASTER_KEY,',
    '                  LEDGER_MASTER_KEY_FILE, or the file master.key that you have put into the data folder',
  ],
  options: { keys: { type: 'string' } },
  words: 1,
  run: async (given) => (await import('../safekeeping/run-restore.js')).runRestore(given),
}
