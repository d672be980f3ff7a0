import { Command, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { LiveTrackingTakenUp } from '../../events/index.js'
import { review, type OfReview, type Review } from '../review.js'
import { isRecorded, itIsADay, notRecorded } from '../rules.js'

/** From a day on the partnership tracks this review here; from then on it can be overdue or silent. */
export class TakeUpLiveTracking extends Command<TakeUpLiveTrackingData> {}

export type TakeUpLiveTrackingData = LiveTrackingTakenUp['data']

export const takeUpLiveTracking: Slice<TakeUpLiveTrackingData, Review, OfReview, object> = {
  name: 'take-up-live-tracking',
  category: 'review',
  id: ({ reviewId }) => reviewId,
  evolution: review,
  decide: (command, state) => {
    if (!isRecorded(state)) return notRecorded()
    if (state.liveFrom === command.from) return []
    return itIsADay(command.from) ?? itHidesNothing(command, state.liveFrom) ?? [{ type: 'LiveTrackingTakenUp', data: command }]
  },
}

/** A later start would take back what was already overdue. */
const itHidesNothing = ({ from }: TakeUpLiveTrackingData, since: string | null): Refusal | undefined =>
  since !== null && from > since ? refuse('live-tracking-began-earlier', { since }) : undefined
