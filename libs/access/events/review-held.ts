import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** Before whom somebody has to answer while a review is held. */
export type Proceedings = 'criminal' | 'inquest' | 'family court' | 'other'

/** Proceedings are live: nothing of a review for the public, no circumstances and no case words but for those who work on it. */
export type ReviewHeld = DomainEvent<
  'ReviewHeld',
  {
    readonly reviewId: string
    readonly proceedings: Proceedings
    readonly reason: PersonalText | null
  }
>

export const reviewHeld = eventType<ReviewHeld>('ReviewHeld', { about: 'reference', texts: ['reason'] })
