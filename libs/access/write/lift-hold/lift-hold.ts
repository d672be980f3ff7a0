import { Command, type Slice } from '@ledger/kernel'
import type { NeedToKnowEvent, ReviewHoldLifted } from '../../events/index.js'
import { needToKnow, type NeedToKnow } from '../need-to-know.js'

/** The proceedings for which a review was held are over. */
export class LiftHold extends Command<LiftHoldData> {}

export type LiftHoldData = ReviewHoldLifted['data']

export const liftHold: Slice<LiftHoldData, NeedToKnow, NeedToKnowEvent, object> = {
  name: 'lift-hold',
  category: 'needtoknow',
  id: ({ reviewId }) => reviewId,
  evolution: needToKnow,
  decide: (command, { hold }) => (hold ? [{ type: 'ReviewHoldLifted', data: command }] : []),
}
