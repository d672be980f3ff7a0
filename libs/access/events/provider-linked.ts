import { eventType, type DomainEvent } from '@ledger/kernel'

/** Whoever an OpenID provider calls by this name is this person, who proved to be both at once: they sign in through the provider from now on. */
export type ProviderLinked = DomainEvent<
  'ProviderLinked',
  {
    readonly personId: string
    /** The provider, by its own address. */
    readonly issuer: string
    /** The provider's name for the person, as a keyed hash of issuer and name: whoever reads the log cannot tell it. */
    readonly providerSubject: string
  }
>

export const providerLinked = eventType<ProviderLinked>('ProviderLinked', { about: 'reference' })
