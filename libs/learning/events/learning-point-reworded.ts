import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A learning point got other words. */
export type LearningPointReworded = DomainEvent<
  'LearningPointReworded',
  {
    readonly learningPointId: string
    readonly text: PersonalText
  }
>

export const learningPointReworded = eventType<LearningPointReworded>('LearningPointReworded', { texts: ['text'] })
