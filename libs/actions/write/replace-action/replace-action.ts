import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionReplaced } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody puts another action in the place of this one. */
export class ReplaceAction extends Command<ReplaceActionData> {}

export type ReplaceActionData = ActionReplaced['data']

export interface ReplaceActionFacts {
  readonly otherKnown: boolean
}

export const replaceAction: Slice<ReplaceActionData, Action, ActionEvent, ReplaceActionFacts> = {
  name: 'replace-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, { otherKnown }) => {
    if (!isLive(state)) return notLive(state)
    if (command.byActionId === command.actionId) return refuse('replaced-by-itself')
    return otherKnown ? [{ type: 'ActionReplaced', data: command }] : refuse('action-unknown', { actionId: command.byActionId })
  },
}
