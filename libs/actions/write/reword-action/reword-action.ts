import { Command, itHasWords, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionReworded } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody gives an action other words, and says whether its substance changed. */
export class RewordAction extends Command<RewordActionData> {}

export type RewordActionData = ActionReworded['data']

export const rewordAction: Slice<RewordActionData, Action, ActionEvent, object> = {
  name: 'reword-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) => {
    if (!isLive(state)) return notLive(state)
    if (state.text === command.text.text) return []
    return itHasWords(command.text, 'words-missing') ?? [{ type: 'ActionReworded', data: command }]
  },
}
