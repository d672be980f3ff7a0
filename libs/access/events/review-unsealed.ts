import { eventType, type DomainEvent } from '@ledger/kernel'

/** A review that was sealed is seen again by those whose roles let them. */
export type ReviewUnsealed = DomainEvent<'ReviewUnsealed', { readonly reviewId: string }>

export const reviewUnsealed = eventType<ReviewUnsealed>('ReviewUnsealed', { about: 'reference' })
