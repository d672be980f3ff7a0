import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ErasureSearched } from '../../events/index.js'
import { erasureRequest, type ErasureRequest, type RequestEvent } from '../request.js'

/** Says in which files of the ledger the erased words were looked for, and whether any was found. */
export class RecordSearch extends Command<RecordSearchData> {}

export type RecordSearchData = ErasureSearched['data']

export interface RecordSearchFacts {
  readonly begun: boolean
}

export const recordSearch: Slice<RecordSearchData, ErasureRequest, RequestEvent, RecordSearchFacts> = {
  name: 'record-search',
  category: 'erasure',
  id: ({ requestId }) => requestId,
  evolution: erasureRequest,
  decide: (command, state, { begun }) => {
    if (state.status !== 'asked') return refuse('not-asked')
    if (!begun) return refuse('not-begun')
    return state.searched ? [] : [{ type: 'ErasureSearched', data: command }]
  },
}
