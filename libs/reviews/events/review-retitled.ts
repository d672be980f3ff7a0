import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A review got another title. */
export type ReviewRetitled = DomainEvent<
  'ReviewRetitled',
  {
    readonly reviewId: string
    readonly title: PersonalText
  }
>

export const reviewRetitled = eventType<ReviewRetitled>('ReviewRetitled', { texts: ['title'] })
