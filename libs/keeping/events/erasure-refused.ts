import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The words stay. */
export type ErasureRefused = DomainEvent<'ErasureRefused', { readonly requestId: string; readonly reason: PersonalText }>

export const erasureRefused = eventType<ErasureRefused>('ErasureRefused', { texts: ['reason'] })
