import { Command, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { ErasureBegun } from '../../events/index.js'
import { ALL_HOLDS, holds, nothingHoldsIt, type HoldEvent, type Holds, type Reach } from '../holds.js'
import { APPROVALS_NEEDED } from '../request.js'

/**
 * What was approved is carried out now. It is sent again by whoever carries on after a process died before any key was destroyed: then it changes
 * nothing, and is refused where something was put on hold meanwhile.
 */
export class BeginErasure extends Command<BeginErasureData> {}

export type BeginErasureData = ErasureBegun['data']

export interface BeginErasureFacts {
  readonly request: { readonly approvals: number; readonly refused: boolean } | null
  readonly reach: Reach
}

export const beginErasure: Slice<BeginErasureData, Holds, HoldEvent, BeginErasureFacts> = {
  name: 'begin-erasure',
  category: 'holds',
  creates: true,
  id: () => ALL_HOLDS,
  evolution: holds,
  decide: (command, { live, begun }, { request, reach }) =>
    itIsApproved(request) ??
    nothingHoldsIt(live, reach) ??
    (begun.includes(command.requestId) ? [] : [{ type: 'ErasureBegun', data: command }]),
}

const itIsApproved = (request: BeginErasureFacts['request']): Refusal | undefined => {
  if (request === null) return refuse('not-asked')
  if (request.refused) return refuse('already-refused')
  return request.approvals < APPROVALS_NEEDED ? refuse('two-must-approve', { approvals: request.approvals }) : undefined
}
