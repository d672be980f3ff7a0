import { Command, refuse, sameDate, type Slice } from '@ledger/kernel'
import type { ActionEvent, DueDateCorrected } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** A corrected paper gives another due date. Somebody who decides on another date moves it instead, and says why. */
export class CorrectDueDate extends Command<CorrectDueDateData> {}

export type CorrectDueDateData = Omit<DueDateCorrected['data'], 'from'>

export const correctDueDate: Slice<CorrectDueDateData, Action, ActionEvent, object> = {
  name: 'correct-due-date',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, _, { actor }) => {
    if (!isLive(state)) return notLive(state)
    if (state.due === null) return refuse('no-due-date-yet')
    if (sameDate(state.due, command.to)) return []
    if (actor.decided.kind !== 'unknown') return refuse('a-person-moves-a-date')
    return [{ type: 'DueDateCorrected', data: { ...command, from: state.due } }]
  },
}
