import { Command, type Slice } from '@ledger/kernel'
import type { ConflictEnded, NeedToKnowEvent } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** Somebody has no interest in how a review turns out any more. */
export class EndConflict extends Command<EndConflictData> {}

export type EndConflictData = ConflictEnded['data']

export const endConflict: Slice<EndConflictData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'end-conflict',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { conflicted }) => (conflicted.has(command.personId) ? [{ type: 'ConflictEnded', data: command }] : []),
}
