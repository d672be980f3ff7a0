import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionUnlinked } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody takes an action out of the plan for an ask. */
export class UnlinkAction extends Command<UnlinkActionData> {}

export type UnlinkActionData = ActionUnlinked['data']

export const unlinkAction: Slice<UnlinkActionData, Action, ActionEvent, object> = {
  name: 'unlink-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) => {
    if (!isLive(state)) return notLive(state)
    return command.askId in state.answers ? [{ type: 'ActionUnlinked', data: command }] : refuse('not-linked', { askId: command.askId })
  },
}
