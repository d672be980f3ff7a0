import { Command, itHasWords, type Slice } from '@ledger/kernel'
import type { ActionEvent, EvidenceNamed } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** A plan names evidence that nobody has opened. */
export class NameEvidence extends Command<NameEvidenceData> {}

export type NameEvidenceData = Omit<EvidenceNamed['data'], 'evidenceId'>

export const nameEvidence: Slice<NameEvidenceData, Action, ActionEvent, object> = {
  name: 'name-evidence',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, _, { newId }) => {
    if (!isLive(state)) return notLive(state)
    return itHasWords(command.title, 'title-missing') ?? [{ type: 'EvidenceNamed', data: { evidenceId: newId, ...command } }]
  },
}
