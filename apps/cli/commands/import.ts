import { AS_HELP, AS_OPTION } from '../access/as-option.js'
import type { LedgerCommand } from '../command-line/ledger-command.js'

export const importFileInto: LedgerCommand = {
  name: 'import',
  summary: 'Reads reviews from a JSON file of ours, or rows of plans from a CSV (docs/import.md).',
  usage: 'FILE [--partnership P] [--source S] [--known-to DATE] [--dry-run] [--as NAME]',
  help: [
    '--partnership P   records everything in this partnership, whatever board the rows name',
    '--source S        what the file is taken to come from; a file is compared with what its source said last',
    '--known-to DATE   the day to which the source speaks, such as 2019-03-31',
    '--dry-run         says what would be recorded, and records nothing',
    ...AS_HELP,
  ],
  options: {
    ...AS_OPTION,
    partnership: { type: 'string' },
    source: { type: 'string' },
    'known-to': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  words: 1,
  run: async (given) => (await import('../importing/run-import.js')).runImport(given),
}
