import { eventType, type DomainEvent } from '@ledger/kernel'

/** What happened to the child is shown to the board no more. */
export type CircumstancesClosed = DomainEvent<'CircumstancesClosed', { readonly reviewId: string }>

export const circumstancesClosed = eventType<CircumstancesClosed>('CircumstancesClosed', { about: 'reference' })
