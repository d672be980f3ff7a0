import { eventType, type DomainEvent } from '@ledger/kernel'

/** The proceedings for which a review was held are over. */
export type ReviewHoldLifted = DomainEvent<'ReviewHoldLifted', { readonly reviewId: string }>

export const reviewHoldLifted = eventType<ReviewHoldLifted>('ReviewHoldLifted', { about: 'reference' })
