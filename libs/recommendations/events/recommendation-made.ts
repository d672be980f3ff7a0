import { eventType, type DomainEvent, type PersonalText, type SourceRef } from '@ledger/kernel'

/** A recommendation of a review, in its words. */
export type RecommendationMade = DomainEvent<
  'RecommendationMade',
  {
    readonly recommendationId: string
    readonly reviewId: string
    readonly number: string
    readonly text: PersonalText
    readonly themes: readonly string[]
    readonly sources: readonly SourceRef[]
  }
>

export const recommendationMade = eventType<RecommendationMade>('RecommendationMade', { creates: 'recommendationId', texts: ['text'] })
