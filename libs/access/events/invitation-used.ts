import { eventType, type DomainEvent } from '@ledger/kernel'

/** A person proved with the code of their invitation that they are this person, to sign in through a provider; the code works no more. */
export type InvitationUsed = DomainEvent<'InvitationUsed', { readonly personId: string }>

export const invitationUsed = eventType<InvitationUsed>('InvitationUsed', { about: 'reference' })
