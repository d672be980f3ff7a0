import { eventType, type DomainEvent } from '@ledger/kernel'

/** Work on a review is finished: its author and its panel see no more of it. */
export type WorkOnReviewClosed = DomainEvent<'WorkOnReviewClosed', { readonly reviewId: string }>

export const workOnReviewClosed = eventType<WorkOnReviewClosed>('WorkOnReviewClosed', { about: 'reference' })
