import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A person opened a review in an emergency, for a time, without being asked first. Its owners are told at once. */
export type GlassBroken = DomainEvent<
  'GlassBroken',
  {
    readonly reviewId: string
    readonly glassId: string
    readonly personId: string
    readonly reason: PersonalText
    /** Instants, in ISO 8601: from when it is open to them, and when that ends by itself. */
    readonly at: string
    readonly until: string
  }
>

export const glassBroken = eventType<GlassBroken>('GlassBroken', { about: 'reference', texts: ['reason'] })
