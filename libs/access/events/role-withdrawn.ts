import { eventType, type DomainEvent } from '@ledger/kernel'

/** A person has a role no more. */
export type RoleWithdrawn = DomainEvent<'RoleWithdrawn', { readonly personId: string; readonly role: string }>

export const roleWithdrawn = eventType<RoleWithdrawn>('RoleWithdrawn', { about: 'reference' })
