import { never, type Evolution, type Told } from '@ledger/kernel'
import type { ImportEvent } from '../events/index.js'

/** What one source has said so far, file by file. `openRun` was started and is not completed: what it recorded counts in no answer. */
export interface SourceImport {
  readonly openRun: string | null
  readonly lastRun: string | null
}

const evolve = (state: SourceImport, event: Told<ImportEvent>): SourceImport => {
  switch (event.type) {
    case 'ImportStarted':
      return { openRun: event.data.runId, lastRun: event.data.runId }
    case 'ImportRowRead':
      return state
    case 'ImportCompleted':
      return { ...state, openRun: null }
    default:
      return never(event)
  }
}

export const sourceImport: Evolution<SourceImport, ImportEvent> = { initialState: { openRun: null, lastRun: null }, evolve }
