import { eventType, type DomainEvent } from '@ledger/kernel'
import type { ProviderLinked } from './provider-linked.js'

/** A person signs in through the provider no more. */
export type ProviderUnlinked = DomainEvent<'ProviderUnlinked', ProviderLinked['data']>

export const providerUnlinked = eventType<ProviderUnlinked>('ProviderUnlinked', { about: 'reference' })
