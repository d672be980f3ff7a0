import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ImportCompleted, ImportEvent } from '../../events/index.js'
import { sourceImport, type SourceImport } from '../source-import.js'

/** The whole file has been recorded; from now on it counts. */
export class CompleteImport extends Command<CompleteImportData> {}

export type CompleteImportData = ImportCompleted['data']

export const completeImport: Slice<CompleteImportData, SourceImport, ImportEvent, object> = {
  name: 'complete-import',
  category: 'import',
  id: ({ importId }) => importId,
  evolution: sourceImport,
  decide: (command, state) => {
    if (state.openRun === command.runId) return [{ type: 'ImportCompleted', data: command }]
    return state.openRun === null && state.lastRun === command.runId ? [] : refuse('import-not-started', { runId: command.runId })
  },
}
