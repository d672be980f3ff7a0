import { eventType, type DomainEvent } from '@ledger/kernel'

/** A person may not sign in until they are reinstated; what they had open is closed. */
export type PersonSuspended = DomainEvent<'PersonSuspended', { readonly personId: string }>

export const personSuspended = eventType<PersonSuspended>('PersonSuspended', { about: 'reference' })
