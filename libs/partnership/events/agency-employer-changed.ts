import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** An agency's people passed to another employer. */
export type AgencyEmployerChanged = DomainEvent<
  'AgencyEmployerChanged',
  {
    readonly agencyId: string
    readonly employerId: string
    readonly from: IsoDate
  }
>

export const agencyEmployerChanged = eventType<AgencyEmployerChanged>('AgencyEmployerChanged', { about: 'reference' })
