import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { Erased, Ground } from './records.js'

/** Somebody asks that words be erased. Two others must approve of it, and exactly what is named here goes. */
export type ErasureAsked = DomainEvent<
  'ErasureAsked',
  {
    readonly requestId: string
    readonly erases: Erased
    /** Every text that would go, named `<eventId>/<field>`. */
    readonly refs: readonly string[]
    /** The reviews that these texts are of. */
    readonly reviewIds: readonly string[]
    readonly ground: Ground
    readonly reason: PersonalText
  }
>

export const erasureAsked = eventType<ErasureAsked>('ErasureAsked', { creates: 'requestId', texts: ['reason'] })
