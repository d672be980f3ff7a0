import { Command, itHasWords, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionReopened } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive } from '../rules.js'

/** Somebody opens an action again that was stopped, replaced or reported done. */
export class ReopenAction extends Command<ReopenActionData> {}

export type ReopenActionData = ActionReopened['data']

export const reopenAction: Slice<ReopenActionData, Action, ActionEvent, object> = {
  name: 'reopen-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) =>
    isLive(state) && state.word !== 'done'
      ? refuse('nothing-to-reopen')
      : (itHasWords(command.reason, 'reason-missing') ?? [{ type: 'ActionReopened', data: command }]),
}
