import { eventType, type DomainEvent } from '@ledger/kernel'

/** A person who was suspended may sign in again. */
export type PersonReinstated = DomainEvent<'PersonReinstated', { readonly personId: string }>

export const personReinstated = eventType<PersonReinstated>('PersonReinstated', { about: 'reference' })
