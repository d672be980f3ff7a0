import { eventType, type DomainEvent, type PersonalText, type SourceRef } from '@ledger/kernel'

/** Something about the review that a reader must know: papers that disagree, a gap, a note. */
export type ReviewNoted = DomainEvent<
  'ReviewNoted',
  {
    readonly reviewId: string
    readonly about: 'conflict' | 'gap' | 'note'
    readonly note: PersonalText
    readonly sources: readonly SourceRef[]
  }
>

export const reviewNoted = eventType<ReviewNoted>('ReviewNoted', { texts: ['note'] })
