import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionPartChanged } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody makes an action necessary or supporting for an ask. */
export class ChangeActionPart extends Command<ChangeActionPartData> {}

export type ChangeActionPartData = ActionPartChanged['data']

export const changeActionPart: Slice<ChangeActionPartData, Action, ActionEvent, object> = {
  name: 'change-action-part',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) => {
    if (!isLive(state)) return notLive(state)
    if (!(command.askId in state.answers)) return refuse('not-linked', { askId: command.askId })
    return state.answers[command.askId] === command.part ? [] : [{ type: 'ActionPartChanged', data: command }]
  },
}
