import type { LedgerCommand } from '../command-line/ledger-command.js'

export const copyTheLedger: LedgerCommand = {
  name: 'copy',
  summary: 'Carries the whole ledger, with its keys, to a server or into another data folder, and compares both.',
  usage: '--to TARGET',
  help: [
    '--to TARGET       esdb://… for a server of EventStoreDB or KurrentDB, otherwise a folder. It holds nothing yet, or what an',
    '                  earlier run that was cut short left there: then it goes on from where that one was.',
    'What is carried   every event, in the same order, with the same ids, revisions and times, and so with equal leaves;',
    '                  and every key. What was erased stays erased. Documents and accounts of reading are not part of the log.',
    'Master key        the keys in the target lie under LEDGER_MASTER_KEY or LEDGER_MASTER_KEY_FILE where one is set. Otherwise a',
    '                  folder gets a master.key of its own, and a server takes the one in the data folder that is copied from.',
    'Meanwhile         what is recorded while it runs is left for another run, which you are told of. Both are then the same',
    '                  ledger: go on in one of them, and keep the other unchanged or remove it.',
  ],
  options: { to: { type: 'string' } },
  words: 0,
  run: async (given) => (await import('../copying/run-copy.js')).runCopy(given),
}
