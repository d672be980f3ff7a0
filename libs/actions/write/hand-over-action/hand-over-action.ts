import { Command, everyOneIsKnown, refuse, sameItems, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionHandedOver } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody passes an action to other owners. */
export class HandOverAction extends Command<HandOverActionData> {}

export type HandOverActionData = Omit<ActionHandedOver['data'], 'fromIds'>

export interface HandOverActionFacts {
  readonly unknownAgencies: readonly string[]
}

export const handOverAction: Slice<HandOverActionData, Action, ActionEvent, HandOverActionFacts> = {
  name: 'hand-over-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, { unknownAgencies }) => {
    if (!isLive(state)) return notLive(state)
    if (command.toIds.length === 0) return refuse('no-owner-named')
    if (sameItems(state.ownerIds, command.toIds)) return []
    return everyOneIsKnown('agency', unknownAgencies) ?? [{ type: 'ActionHandedOver', data: { ...command, fromIds: state.ownerIds } }]
  },
}
