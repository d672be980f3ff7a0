import { Command, refuse, type Actor, type Refusal, type Slice } from '@ledger/kernel'
import type { ErasureApproved } from '../../events/index.js'
import { nothingHoldsIt, type LiveHold, type Reach } from '../holds.js'
import { erasureRequest, type ErasureRequest, type RequestEvent } from '../request.js'

/** Somebody other than who asked agrees that the words go. */
export class ApproveErasure extends Command<ApproveErasureData> {}

export type ApproveErasureData = ErasureApproved['data']

export interface HoldFacts {
  readonly live: readonly LiveHold[]
  readonly reach: Reach
}

export const approveErasure: Slice<ApproveErasureData, ErasureRequest, RequestEvent, HoldFacts> = {
  name: 'approve-erasure',
  category: 'erasure',
  id: ({ requestId }) => requestId,
  evolution: erasureRequest,
  decide: (command, state, { live, reach }, { actor }) => {
    if (state.status === 'not asked') return refuse('not-asked')
    if (state.status === 'refused') return refuse('already-refused')
    return (
      itIsOnesOwnApproval(actor) ??
      itIsSomebodyElse(actor, state.askedBy, 'approver-asked') ??
      itIsSomebodyElse(actor, state.approvedBy, 'approved-before') ??
      nothingHoldsIt(live, reach) ?? [{ type: 'ErasureApproved', data: command }]
    )
  },
}

/** Nobody approves in another's name, and no group does: two people answer for it. */
const itIsOnesOwnApproval = ({ decided, recorded }: Actor): Refusal | undefined =>
  decided.kind === 'person' && recorded.kind === 'person' && decided.personId === recorded.personId
    ? undefined
    : refuse('approve-for-oneself')

const itIsSomebodyElse = ({ decided }: Actor, people: readonly string[], code: string): Refusal | undefined =>
  decided.kind === 'person' && people.includes(decided.personId) ? refuse(code) : undefined
