import { eventType, type DomainEvent, type FuzzyDate, type PersonalText, type SourceRef } from '@ledger/kernel'

/** A paper gives a date for a step of the review. Papers may disagree; every date is kept. */
export type ReviewDated = DomainEvent<
  'ReviewDated',
  {
    readonly reviewId: string
    readonly milestone: 'commissioned' | 'under way' | 'expected' | 'completed' | 'reported' | 'published'
    readonly on: FuzzyDate
    readonly words: PersonalText | null
    readonly sources: readonly SourceRef[]
  }
>

export const reviewDated = eventType<ReviewDated>('ReviewDated', { texts: ['words'] })
