import { eventType, type DomainEvent } from '@ledger/kernel'

/** The keys are destroyed and the words gone: from here on nobody can read them. */
export type ErasureCompleted = DomainEvent<'ErasureCompleted', { readonly erasureId: string }>

export const erasureCompleted = eventType<ErasureCompleted>('ErasureCompleted', { about: 'reference' })
