import { AS_HELP, AS_OPTION } from '../access/as-option.js'
import type { LedgerCommand } from '../command-line/ledger-command.js'

export const withdrawText: LedgerCommand = {
  name: 'withdraw-text',
  summary: 'Asks that one text be erased; carries it out once two people have approved on the pages.',
  usage: 'REF|THING --reason WORDS [--ground GROUND] [--dry-run] [--json] [--as NAME]',
  help: [
    'REF               of a text: event and field, such as 447875f7-…/note',
    'THING             the code of a review, or the id of a recommendation or another thing: lists where its words are',
    '--reason WORDS    why; it stays when the words are gone, so it must not repeat them',
    '--ground GROUND   slip-of-the-pen (otherwise), right-to-erasure, retention-review or court-order',
    '--dry-run         says what would go, and records nothing',
    '--json            for other programs: nothing else is written on stdout',
    ...AS_HELP,
  ],
  options: {
    ...AS_OPTION,
    ...{ reason: { type: 'string' }, ground: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  },
  words: 1,
  run: async (given) => (await import('../keeping/run-erasure.js')).runWithdrawText(given),
}
