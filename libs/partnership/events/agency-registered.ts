import { eventType, type DomainEvent, type AgencyKind, type IsoDate } from '@ledger/kernel'

/** An agency, with who employs its people; without an employer it is its own. `inside` says whether its asks count in the totals. */
export type AgencyRegistered = DomainEvent<
  'AgencyRegistered',
  {
    readonly agencyId: string
    readonly name: string
    readonly kind: AgencyKind
    readonly inside: boolean
    readonly employerId: string | null
    readonly from: IsoDate | null
  }
>

export const agencyRegistered = eventType<AgencyRegistered>('AgencyRegistered', { about: 'reference', creates: 'agencyId' })
