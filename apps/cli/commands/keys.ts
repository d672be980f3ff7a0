import type { LedgerCommand } from '../command-line/ledger-command.js'

export const masterKeys: LedgerCommand = {
  name: 'keys',
  summary: 'Puts every key under a new master key, and records that older master keys are destroyed.',
  usage: 'rewrap --to FILE | old-destroyed',
  help: [
    'rewrap            puts every key under the new master key in FILE; start no other process of this ledger meanwhile',
    '--to FILE         holds the new master key, and is made where it is not there; keep it apart from keys.db',
    'old-destroyed     says that every older master key is destroyed, with every copy: what was erased before the last',
    '                  rewrapping can then not be read from any backup either',
  ],
  options: { to: { type: 'string' } },
  words: 1,
  run: async (given) => (await import('../safekeeping/run-keys.js')).runKeys(given),
}
