import { eventType, type DomainEvent } from '@ledger/kernel'

/** A sign-in name belongs to one account of the whole ledger. The name is in the name of the stream, as a keyed hash. */
export type SignInNameClaimed = DomainEvent<'SignInNameClaimed', { readonly partnership: string; readonly personId: string }>

export const signInNameClaimed = eventType<SignInNameClaimed>('SignInNameClaimed', { about: 'reference' })
