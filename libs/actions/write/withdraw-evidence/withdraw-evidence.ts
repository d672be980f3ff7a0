import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, EvidenceWithdrawn } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody takes evidence back. */
export class WithdrawEvidence extends Command<WithdrawEvidenceData> {}

export type WithdrawEvidenceData = EvidenceWithdrawn['data']

export const withdrawEvidence: Slice<WithdrawEvidenceData, Action, ActionEvent, object> = {
  name: 'withdraw-evidence',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) => {
    if (!isLive(state)) return notLive(state)
    const held = state.evidence[command.evidenceId]
    if (!held) return refuse('evidence-not-held', { evidenceId: command.evidenceId })
    return held.how === 'withdrawn' ? [] : [{ type: 'EvidenceWithdrawn', data: command }]
  },
}
