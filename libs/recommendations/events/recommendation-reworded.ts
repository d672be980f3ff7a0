import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A recommendation got other words. */
export type RecommendationReworded = DomainEvent<
  'RecommendationReworded',
  {
    readonly recommendationId: string
    readonly text: PersonalText
  }
>

export const recommendationReworded = eventType<RecommendationReworded>('RecommendationReworded', { texts: ['text'] })
