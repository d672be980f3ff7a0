import { Command, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, WorkOnReviewReopened } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** Work on a review that was finished goes on. */
export class ReopenWork extends Command<ReopenWorkData> {}

export type ReopenWorkData = WorkOnReviewReopened['data']

export const reopenWork: Slice<ReopenWorkData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'reopen-work',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { workIsClosed }) => (workIsClosed ? [{ type: 'WorkOnReviewReopened', data: command }] : []),
}
