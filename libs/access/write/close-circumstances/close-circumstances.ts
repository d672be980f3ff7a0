import { Command, type Slice } from '@ledger/kernel'
import type { CircumstancesClosed, NeedToKnowEvent } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** The board is to be shown what happened to the child no more. */
export class CloseCircumstances extends Command<CloseCircumstancesData> {}

export type CloseCircumstancesData = CircumstancesClosed['data']

export const closeCircumstances: Slice<CloseCircumstancesData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'close-circumstances',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { circumstancesAreOpen }) => (circumstancesAreOpen ? [{ type: 'CircumstancesClosed', data: command }] : []),
}
