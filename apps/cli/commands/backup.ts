import type { LedgerCommand } from '../command-line/ledger-command.js'

export const backupTheLedger: LedgerCommand = {
  name: 'backup',
  summary: 'Copies the log as it is at one moment, also while the ledger is in use; the keys, apart, where they are asked for.',
  usage: 'DIR [--keys DIR]',
  help: [
    'DIR               an empty folder, or one that is not there yet: the log goes there',
    '--keys DIR        another such folder, in another place: the keys go there. The log cannot be read without them,',
    '                  nor they without the master key, which is never copied: keep it in a third place.',
  ],
  options: { keys: { type: 'string' } },
  words: 1,
  run: async (given) => (await import('../safekeeping/run-backup.js')).runBackup(given),
}
