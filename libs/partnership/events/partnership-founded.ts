import { eventType, type DomainEvent, type Basis } from '@ledger/kernel'

/** A partnership took up this ledger. Imported history is asked by *happened* unless it says otherwise. */
export type PartnershipFounded = DomainEvent<
  'PartnershipFounded',
  {
    readonly partnershipId: string
    readonly name: string
    readonly defaultBasis: Basis
    readonly fictional: boolean
  }
>

export const partnershipFounded = eventType<PartnershipFounded>('PartnershipFounded', { about: 'reference' })
