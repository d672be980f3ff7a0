import { eventType, type DomainEvent, type IsoDate, type PersonalName } from '@ledger/kernel'

/** A person took up a role for one or more agencies. */
export type PersonAppointed = DomainEvent<
  'PersonAppointed',
  {
    readonly personId: string
    readonly name: PersonalName
    readonly role: string
    readonly agencyIds: readonly string[]
    readonly from: IsoDate | null
  }
>

export const personAppointed = eventType<PersonAppointed>('PersonAppointed', { about: 'reference', creates: 'personId', names: ['name'] })
