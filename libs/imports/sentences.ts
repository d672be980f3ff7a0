import type { Sentences } from '@ledger/kernel'
import type { ImportEvent } from './events/index.js'

export const importSentences: Sentences<ImportEvent> = {
  ImportStarted: ({ data: { file, source, rows } }) => `Import of ${file} from ${source} was begun: ${rows} rows.`,
  ImportRowRead: ({ data: { line } }) => `The row on line ${line} was read.`,
  ImportCompleted: ({ data: { recorded, unchanged, vanished } }) =>
    `The import was completed: ${recorded} rows recorded, ${unchanged} unchanged, ${vanished} no longer in the file.`,
}
