import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** The papers of a review speak to a later day, or are found to stop earlier. */
export type ReviewSourceExtended = DomainEvent<
  'ReviewSourceExtended',
  {
    readonly reviewId: string
    readonly knownTo: IsoDate | null
  }
>

export const reviewSourceExtended = eventType<ReviewSourceExtended>('ReviewSourceExtended')
