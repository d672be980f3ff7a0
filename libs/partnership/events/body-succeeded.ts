import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** A board, sub-group or panel handed over to another. */
export type BodySucceeded = DomainEvent<
  'BodySucceeded',
  {
    readonly bodyId: string
    readonly successorId: string
    readonly from: IsoDate
  }
>

export const bodySucceeded = eventType<BodySucceeded>('BodySucceeded', { about: 'reference' })
