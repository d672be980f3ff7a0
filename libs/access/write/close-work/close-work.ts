import { Command, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, WorkOnReviewClosed } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** Work on a review is finished. */
export class CloseWork extends Command<CloseWorkData> {}

export type CloseWorkData = WorkOnReviewClosed['data']

export const closeWork: Slice<CloseWorkData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'close-work',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { workIsClosed }) => (workIsClosed ? [] : [{ type: 'WorkOnReviewClosed', data: command }]),
}
