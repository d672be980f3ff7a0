import { eventType, type DomainEvent } from '@ledger/kernel'

/**
 * Two have approved and nothing holds it: the keys are about to be destroyed. It lies in the stream of the holds, so that no hold can be placed
 * between the last look at them and this.
 */
export type ErasureBegun = DomainEvent<'ErasureBegun', { readonly requestId: string }>

export const erasureBegun = eventType<ErasureBegun>('ErasureBegun')
