import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ImportEvent, ImportRowRead } from '../../events/index.js'
import { sourceImport, type SourceImport } from '../source-import.js'

/** All that a row says has been recorded. */
export class ReadImportRow extends Command<ReadImportRowData> {}

export type ReadImportRowData = ImportRowRead['data']

export const readImportRow: Slice<ReadImportRowData, SourceImport, ImportEvent, object> = {
  name: 'read-import-row',
  category: 'import',
  id: ({ importId }) => importId,
  evolution: sourceImport,
  decide: (command, state) =>
    state.openRun === command.runId ? [{ type: 'ImportRowRead', data: command }] : refuse('import-not-started', { runId: command.runId }),
}
