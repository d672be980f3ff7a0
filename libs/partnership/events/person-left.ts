import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** A person left; what is theirs needs another lead. */
export type PersonLeft = DomainEvent<
  'PersonLeft',
  {
    readonly personId: string
    readonly from: IsoDate
  }
>

export const personLeft = eventType<PersonLeft>('PersonLeft', { about: 'reference' })
