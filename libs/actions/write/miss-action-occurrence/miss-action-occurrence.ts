import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionOccurrenceMissed } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive } from '../rules.js'

/** Somebody records that a recurring action was missed once. */
export class MissActionOccurrence extends Command<MissActionOccurrenceData> {}

export type MissActionOccurrenceData = ActionOccurrenceMissed['data']

export const missActionOccurrence: Slice<MissActionOccurrenceData, Action, ActionEvent, object> = {
  name: 'miss-action-occurrence',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state) => {
    if (!isLive(state)) return notLive(state)
    return state.repeats === 'once' ? refuse('done-once-only') : [{ type: 'ActionOccurrenceMissed', data: command }]
  },
}
