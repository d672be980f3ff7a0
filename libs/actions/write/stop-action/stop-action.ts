import { Command, itHasWords, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionStopped } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody stops an action, and says why. */
export class StopAction extends Command<StopActionData> {}

export type StopActionData = ActionStopped['data']

export const stopAction: Slice<StopActionData, Action, ActionEvent, object> = {
  name: 'stop-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) =>
    isLive(state) ? (itHasWords(command.reason, 'reason-missing') ?? [{ type: 'ActionStopped', data: command }]) : notLive(state),
}
