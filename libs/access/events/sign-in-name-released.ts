import { eventType, type DomainEvent } from '@ledger/kernel'

/** A sign-in name may be claimed by another account. */
export type SignInNameReleased = DomainEvent<'SignInNameReleased', { readonly partnership: string; readonly personId: string }>

export const signInNameReleased = eventType<SignInNameReleased>('SignInNameReleased', { about: 'reference' })
