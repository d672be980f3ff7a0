import { eventType, type DomainEvent } from '@ledger/kernel'

/** A review that was opened to a person is opened to them no more. */
export type ReviewClosedTo = DomainEvent<'ReviewClosedTo', { readonly reviewId: string; readonly personId: string }>

export const reviewClosedTo = eventType<ReviewClosedTo>('ReviewClosedTo', { about: 'reference' })
