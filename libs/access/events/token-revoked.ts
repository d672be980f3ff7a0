import { eventType, type DomainEvent } from '@ledger/kernel'

/** A token works no more. */
export type TokenRevoked = DomainEvent<'TokenRevoked', { readonly personId: string; readonly tokenId: string }>

export const tokenRevoked = eventType<TokenRevoked>('TokenRevoked', { about: 'reference' })
