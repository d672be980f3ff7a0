import { eventType, type DomainEvent } from '@ledger/kernel'

/**
 * Why a session ended before its time.
 * - signed-out: by the person, in the same browser
 * - ended: by the person from another, or by an administrator
 * - credential-changed: the person changed their password or second factor, which ends every other session
 * - provider: the provider says that they signed out there
 * - suspended: with the person
 */
export type WhyEnded = 'signed-out' | 'ended' | 'credential-changed' | 'provider' | 'suspended'

/** A session is over: no request that comes with it is answered any more. */
export type SessionEnded = DomainEvent<'SessionEnded', { readonly personId: string; readonly sessionId: string; readonly why: WhyEnded }>

export const sessionEnded = eventType<SessionEnded>('SessionEnded', { about: 'reference' })
