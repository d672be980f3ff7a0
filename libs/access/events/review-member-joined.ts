import { eventType, type DomainEvent } from '@ledger/kernel'

/** In what part somebody works on a review. */
export type PartInReview = 'author' | 'panel' | 'other'

/** A person works on a review from now on: it may be sealed, they see it. Joining again in another part changes the part. */
export type ReviewMemberJoined = DomainEvent<
  'ReviewMemberJoined',
  {
    readonly reviewId: string
    readonly personId: string
    readonly part: PartInReview
  }
>

export const reviewMemberJoined = eventType<ReviewMemberJoined>('ReviewMemberJoined', { about: 'reference' })
