import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** A person took up another role, or works for other agencies from a day on. */
export type PersonMoved = DomainEvent<
  'PersonMoved',
  {
    readonly personId: string
    readonly role: string
    readonly agencyIds: readonly string[]
    readonly from: IsoDate
  }
>

export const personMoved = eventType<PersonMoved>('PersonMoved', { about: 'reference' })
