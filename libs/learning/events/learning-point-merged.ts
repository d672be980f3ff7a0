import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A learning point lives on in another. */
export type LearningPointMerged = DomainEvent<
  'LearningPointMerged',
  {
    readonly learningPointId: string
    readonly intoId: string
    readonly reason: PersonalText | null
  }
>

export const learningPointMerged = eventType<LearningPointMerged>('LearningPointMerged', { texts: ['reason'] })
