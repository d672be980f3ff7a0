import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** From a day on the partnership tracks this review here. Until then nothing of it is overdue or silent. */
export type LiveTrackingTakenUp = DomainEvent<
  'LiveTrackingTakenUp',
  {
    readonly reviewId: string
    readonly from: IsoDate
  }
>

export const liveTrackingTakenUp = eventType<LiveTrackingTakenUp>('LiveTrackingTakenUp')
