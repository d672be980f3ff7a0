import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** An agency merged into another, or was succeeded by it. Open work moves; what was checked before stays checked. */
export type AgencySucceeded = DomainEvent<
  'AgencySucceeded',
  {
    readonly agencyId: string
    readonly successorId: string
    readonly from: IsoDate
  }
>

export const agencySucceeded = eventType<AgencySucceeded>('AgencySucceeded', { about: 'reference' })
