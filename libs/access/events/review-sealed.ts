import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** Only those who work on a review, and the chair, see it from now on. */
export type ReviewSealed = DomainEvent<'ReviewSealed', { readonly reviewId: string; readonly reason: PersonalText }>

export const reviewSealed = eventType<ReviewSealed>('ReviewSealed', { about: 'reference', texts: ['reason'] })
