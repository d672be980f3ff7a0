import { eventType, type DomainEvent } from '@ledger/kernel'

/** A person has no interest in how a review turns out any more. */
export type ConflictEnded = DomainEvent<'ConflictEnded', { readonly reviewId: string; readonly personId: string }>

export const conflictEnded = eventType<ConflictEnded>('ConflictEnded', { about: 'reference' })
