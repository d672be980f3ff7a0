import { AS_HELP, AS_OPTION } from '../access/as-option.js'
import type { LedgerCommand } from '../command-line/ledger-command.js'

export const forgetPerson: LedgerCommand = {
  name: 'forget',
  summary: 'Asks that a person be forgotten; carries it out once two people have approved on the pages.',
  usage: 'PERSON|PARTNERSHIP [--with-mentions] --reason WORDS [--ground GROUND] [--dry-run] [--json] [--as NAME]',
  help: [
    'PERSON            the id of a person; the name of a partnership lists its people with their ids',
    '--with-mentions   also every text that mentions them: read these first, they go as a whole',
    '--reason WORDS    why; it stays when the words are gone, so it must not repeat them',
    '--ground GROUND   right-to-erasure (otherwise), slip-of-the-pen, retention-review or court-order',
    '--dry-run         says what would go, and records nothing',
    '--json            for other programs: nothing else is written on stdout',
    ...AS_HELP,
  ],
  options: {
    ...AS_OPTION,
    ...{ 'with-mentions': { type: 'boolean' }, reason: { type: 'string' }, ground: { type: 'string' } },
    ...{ 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  },
  words: 1,
  run: async (given) => (await import('../keeping/run-erasure.js')).runForget(given),
}
