import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** New learning shows the gap this ask was meant to close. */
export type SameGapLearned = DomainEvent<
  'SameGapLearned',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly learningPointId: string
    readonly note: PersonalText | null
  }
>

export const sameGapLearned = eventType<SameGapLearned>('SameGapLearned', { texts: ['note'] })
