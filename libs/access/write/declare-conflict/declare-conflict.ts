import { Command, type Slice } from '@ledger/kernel'
import type { ConflictDeclared, NeedToKnowEvent } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** Somebody has an interest in how a review turns out: they say so, or it is said of them. */
export class DeclareConflict extends Command<DeclareConflictData> {}

export type DeclareConflictData = ConflictDeclared['data']

export const declareConflict: Slice<DeclareConflictData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'declare-conflict',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { conflicted }) => (conflicted.has(command.personId) ? [] : [{ type: 'ConflictDeclared', data: command }]),
}
