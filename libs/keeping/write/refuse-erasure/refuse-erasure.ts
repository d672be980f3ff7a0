import { Command, itHasWords, refuse, type Slice } from '@ledger/kernel'
import type { ErasureRefused } from '../../events/index.js'
import { erasureRequest, type ErasureRequest, type RequestEvent } from '../request.js'

/** Somebody who may approve says that the words stay, and why. */
export class RefuseErasure extends Command<RefuseErasureData> {}

export type RefuseErasureData = ErasureRefused['data']

export interface RefuseErasureFacts {
  readonly begun: boolean
}

export const refuseErasure: Slice<RefuseErasureData, ErasureRequest, RequestEvent, RefuseErasureFacts> = {
  name: 'refuse-erasure',
  category: 'erasure',
  id: ({ requestId }) => requestId,
  evolution: erasureRequest,
  decide: (command, state, { begun }) => {
    if (state.status === 'not asked') return refuse('not-asked')
    if (state.status === 'refused') return []
    if (begun) return refuse('already-begun')
    return itHasWords(command.reason, 'reason-missing') ?? [{ type: 'ErasureRefused', data: command }]
  },
}
