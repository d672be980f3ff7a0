import { eventType, type DomainEvent } from '@ledger/kernel'

/** Somebody who answers for a review has read that it was opened in an emergency; they are shown the notice no more. */
export type GlassNoticeSeen = DomainEvent<
  'GlassNoticeSeen',
  {
    readonly reviewId: string
    readonly glassId: string
    /** Who has read it. */
    readonly personId: string
  }
>

export const glassNoticeSeen = eventType<GlassNoticeSeen>('GlassNoticeSeen', { about: 'reference' })
