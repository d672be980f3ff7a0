import { eventType, type DomainEvent, type PersonalText, type SourceRef } from '@ledger/kernel'

/** A learning point of a review, with its themes. */
export type LearningPointRecorded = DomainEvent<
  'LearningPointRecorded',
  {
    readonly learningPointId: string
    readonly reviewId: string
    readonly number: string | null
    readonly text: PersonalText
    readonly themes: readonly string[]
    readonly goodPractice: boolean
    readonly sources: readonly SourceRef[]
  }
>

export const learningPointRecorded = eventType<LearningPointRecorded>('LearningPointRecorded', {
  creates: 'learningPointId',
  texts: ['text'],
})
