import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A review is opened to a person whose roles alone do not let them see it. */
export type ReviewOpenedTo = DomainEvent<
  'ReviewOpenedTo',
  {
    readonly reviewId: string
    readonly personId: string
    readonly reason: PersonalText
  }
>

export const reviewOpenedTo = eventType<ReviewOpenedTo>('ReviewOpenedTo', { about: 'reference', texts: ['reason'] })
