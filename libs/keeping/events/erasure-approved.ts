import { eventType, type DomainEvent } from '@ledger/kernel'

/** One of the two who must approve does: it is whoever decided this event. */
export type ErasureApproved = DomainEvent<'ErasureApproved', { readonly requestId: string }>

export const erasureApproved = eventType<ErasureApproved>('ErasureApproved')
