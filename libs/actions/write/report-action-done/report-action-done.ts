import { Command, itDoesNotLieAhead, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionReportedDone } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** The owner, or a paper, says that an action is done. It is a claim until somebody else has looked. */
export class ReportActionDone extends Command<ReportActionDoneData> {}

export type ReportActionDoneData = ActionReportedDone['data']

export const reportActionDone: Slice<ReportActionDoneData, Action, ActionEvent, object> = {
  name: 'report-action-done',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, _, { occurredOn, today }) => {
    if (!isLive(state)) return notLive(state)
    if (state.repeats !== 'once') return refuse('never-complete', { repeats: state.repeats })
    if (state.word === 'done') return []
    return itDoesNotLieAhead(occurredOn, today) ?? [{ type: 'ActionReportedDone', data: command }]
  },
}
