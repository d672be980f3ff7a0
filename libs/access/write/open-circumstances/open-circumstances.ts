import { Command, type Slice } from '@ledger/kernel'
import type { CircumstancesOpened, NeedToKnowEvent } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** The board is to be shown what happened to the child. */
export class OpenCircumstances extends Command<OpenCircumstancesData> {}

export type OpenCircumstancesData = CircumstancesOpened['data']

export const openCircumstances: Slice<OpenCircumstancesData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'open-circumstances',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { circumstancesAreOpen }) => (circumstancesAreOpen ? [] : [{ type: 'CircumstancesOpened', data: command }]),
}
