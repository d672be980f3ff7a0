import { Command, refuse, sameDate, type Slice } from '@ledger/kernel'
import type { ActionEvent, DueDateSet } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody gives an action its first due date. */
export class SetDueDate extends Command<SetDueDateData> {}

export type SetDueDateData = DueDateSet['data']

export const setDueDate: Slice<SetDueDateData, Action, ActionEvent, object> = {
  name: 'set-due-date',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) => {
    if (!isLive(state)) return notLive(state)
    if (state.due === null) return [{ type: 'DueDateSet', data: command }]
    return sameDate(state.due, command.due) ? [] : refuse('due-date-already-set')
  },
}
