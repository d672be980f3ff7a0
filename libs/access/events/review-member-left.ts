import { eventType, type DomainEvent } from '@ledger/kernel'

/** A person works on a review no more. */
export type ReviewMemberLeft = DomainEvent<'ReviewMemberLeft', { readonly reviewId: string; readonly personId: string }>

export const reviewMemberLeft = eventType<ReviewMemberLeft>('ReviewMemberLeft', { about: 'reference' })
