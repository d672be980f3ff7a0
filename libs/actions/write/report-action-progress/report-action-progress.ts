import { Command, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionProgressReported } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** The owner says how far an action is. */
export class ReportActionProgress extends Command<ReportActionProgressData> {}

export type ReportActionProgressData = ActionProgressReported['data']

export const reportActionProgress: Slice<ReportActionProgressData, Action, ActionEvent, object> = {
  name: 'report-action-progress',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) => {
    if (!isLive(state)) return notLive(state)
    return state.word === command.word && command.note === null ? [] : [{ type: 'ActionProgressReported', data: command }]
  },
}
