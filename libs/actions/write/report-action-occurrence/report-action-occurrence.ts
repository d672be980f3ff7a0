import { Command, itDoesNotLieAhead, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionOccurrenceReported } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** The owner says that a recurring action or standing duty was done once more. */
export class ReportActionOccurrence extends Command<ReportActionOccurrenceData> {}

export type ReportActionOccurrenceData = ActionOccurrenceReported['data']

export const reportActionOccurrence: Slice<ReportActionOccurrenceData, Action, ActionEvent, object> = {
  name: 'report-action-occurrence',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, _, { occurredOn, today }) => {
    if (!isLive(state)) return notLive(state)
    if (state.repeats === 'once') return refuse('done-once-only')
    return itDoesNotLieAhead(occurredOn, today) ?? [{ type: 'ActionOccurrenceReported', data: command }]
  },
}
