import { eventType, type DomainEvent } from '@ledger/kernel'

/** How somebody showed who they are. */
export type SignInMethod = 'password' | 'recovery-code' | 'openid'

/** A person signed in. What their browser holds of it is sealed; the log knows the session by its id. */
export type SessionStarted = DomainEvent<
  'SessionStarted',
  {
    readonly personId: string
    readonly sessionId: string
    readonly method: SignInMethod
    /** The instant, in ISO 8601, after which it is over whatever happens. */
    readonly until: string
    /** The session at the provider that they came from, as a keyed hash of its issuer and id; null where there is none. */
    readonly providerSession: string | null
    /** Whom the provider says they are, as a keyed hash of its issuer and subject; null where there is none. */
    readonly providerSubject: string | null
    /** How they proved to the provider who they are, in its own words: the class of it (`acr`) and the ways (`amr`); null and none where it said nothing. */
    readonly providerAssurance: string | null
    readonly providerMethods: readonly string[]
    /** The half minute of the code that was their second factor, so that it counts once; null where there was none. */
    readonly codeStep: number | null
  }
>

export const sessionStarted = eventType<SessionStarted>('SessionStarted', { about: 'reference' })
