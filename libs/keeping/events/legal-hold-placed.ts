import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { Held } from './records.js'

/** Nothing of this may be erased, by anybody, until the hold is lifted. */
export type LegalHoldPlaced = DomainEvent<
  'LegalHoldPlaced',
  {
    readonly holdId: string
    readonly holds: Held
    readonly reason: PersonalText
    /** Who asked for it and by what: a court, a coroner, an inquiry. */
    readonly authority: PersonalText
  }
>

export const legalHoldPlaced = eventType<LegalHoldPlaced>('LegalHoldPlaced', { creates: 'holdId', texts: ['reason', 'authority'] })
