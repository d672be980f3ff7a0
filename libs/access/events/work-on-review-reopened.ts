import { eventType, type DomainEvent } from '@ledger/kernel'

/** Work on a review goes on: its author and its panel see it again. */
export type WorkOnReviewReopened = DomainEvent<'WorkOnReviewReopened', { readonly reviewId: string }>

export const workOnReviewReopened = eventType<WorkOnReviewReopened>('WorkOnReviewReopened', { about: 'reference' })
