import { Command, itHasWords, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewOpenedTo } from '../../events/index.js'
import { needToKnow, hasNoInterest, type NeedToKnow } from '../need-to-know.js'

/** A review is to be opened to somebody whose roles alone do not let them see it, for a reason. */
export class OpenReviewTo extends Command<OpenReviewToData> {}

export type OpenReviewToData = ReviewOpenedTo['data']

export const openReviewTo: Slice<OpenReviewToData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'open-review-to',
  category: 'needtoknow',
  creates: true,
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, state) =>
    itHasWords(command.reason, 'reason-missing') ??
    hasNoInterest(state, command.personId) ??
    (state.openedTo.has(command.personId) ? [] : [{ type: 'ReviewOpenedTo', data: command }]),
}
