import { eventType, type DomainEvent, type PersonalText, type SourceRef } from '@ledger/kernel'

/** A response to the review as a whole. It answers no single learning point. */
export type ReviewResponded = DomainEvent<
  'ReviewResponded',
  {
    readonly reviewId: string
    readonly response: PersonalText
    readonly progress: string
    readonly sources: readonly SourceRef[]
  }
>

export const reviewResponded = eventType<ReviewResponded>('ReviewResponded', { texts: ['response'] })
