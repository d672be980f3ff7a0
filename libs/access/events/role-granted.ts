import { eventType, type DomainEvent } from '@ledger/kernel'

/** A person was given a role in what they may see and do. */
export type RoleGranted = DomainEvent<'RoleGranted', { readonly personId: string; readonly role: string }>

export const roleGranted = eventType<RoleGranted>('RoleGranted', { about: 'reference' })
