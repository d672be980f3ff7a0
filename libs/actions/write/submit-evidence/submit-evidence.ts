import { Command, itHasWords, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { ActionEvent, EvidenceSubmitted } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** The owner puts in evidence: a pointer, a size and a SHA-256, never the document. */
export class SubmitEvidence extends Command<SubmitEvidenceData> {}

export type SubmitEvidenceData = Omit<EvidenceSubmitted['data'], 'evidenceId'>

export const submitEvidence: Slice<SubmitEvidenceData, Action, ActionEvent, object> = {
  name: 'submit-evidence',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, _, { newId }) => {
    if (!isLive(state)) return notLive(state)
    return (
      itHasWords(command.title, 'title-missing') ??
      aDigestIsASha256(command.sha256) ?? [{ type: 'EvidenceSubmitted', data: { evidenceId: newId, ...command } }]
    )
  },
}

const aDigestIsASha256 = (sha256: string | null): Refusal | undefined =>
  sha256 === null || /^[0-9a-f]{64}$/.test(sha256) ? undefined : refuse('not-a-sha-256')
