import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The hold keeps nothing from now on. */
export type LegalHoldLifted = DomainEvent<'LegalHoldLifted', { readonly holdId: string; readonly reason: PersonalText }>

export const legalHoldLifted = eventType<LegalHoldLifted>('LegalHoldLifted', { texts: ['reason'] })
