import { Command, refuse, sameDate, type Slice } from '@ledger/kernel'
import type { ActionEvent, DueDateExtended } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody moves a due date. A person says why; the first date is kept. */
export class ExtendDueDate extends Command<ExtendDueDateData> {}

export type ExtendDueDateData = Omit<DueDateExtended['data'], 'from'>

export const extendDueDate: Slice<ExtendDueDateData, Action, ActionEvent, object> = {
  name: 'extend-due-date',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, _, { actor }) => {
    if (!isLive(state)) return notLive(state)
    if (state.due === null) return refuse('no-due-date-yet')
    if (sameDate(state.due, command.to)) return []
    if (command.reason === null && actor.decided.kind !== 'unknown') return refuse('reason-missing')
    return [{ type: 'DueDateExtended', data: { ...command, from: state.due } }]
  },
}
