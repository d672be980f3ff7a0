import { Command, everyOneIsKnown, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionLinked } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody finds that an action answers another ask. */
export class LinkAction extends Command<LinkActionData> {}

export type LinkActionData = ActionLinked['data']

export interface LinkActionFacts {
  readonly unknownAsks: readonly string[]
}

export const linkAction: Slice<LinkActionData, Action, ActionEvent, LinkActionFacts> = {
  name: 'link-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, { unknownAsks }) => {
    if (!isLive(state)) return notLive(state)
    if (state.answers[command.askId] === command.part) return []
    if (command.askId in state.answers) return refuse('already-linked', { askId: command.askId })
    return everyOneIsKnown('ask', unknownAsks) ?? [{ type: 'ActionLinked', data: command }]
  },
}
