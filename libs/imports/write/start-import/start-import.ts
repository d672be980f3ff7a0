import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ImportEvent, ImportStarted } from '../../events/index.js'
import { sourceImport, type SourceImport } from '../source-import.js'

/** A file from a source begins to be recorded. */
export class StartImport extends Command<StartImportData> {}

export type StartImportData = ImportStarted['data']

export const startImport: Slice<StartImportData, SourceImport, ImportEvent, object> = {
  name: 'start-import',
  category: 'import',
  creates: true,
  id: ({ importId }) => importId,
  evolution: sourceImport,
  decide: (command, state) => {
    if (state.openRun === command.runId) return []
    if (state.openRun !== null) return refuse('import-incomplete', { runId: state.openRun })
    return [{ type: 'ImportStarted', data: command }]
  },
}
