/** Why nobody can be sent to the provider just now: it does not answer, or what it says of itself cannot be relied on. */
export type WhyAway = 'no-answer' | 'not-a-provider' | 'other-issuer' | 'insecure-endpoint' | 'no-signing-algorithm' | 'no-proof-key'

/** The OpenID provider cannot be used at the moment. It holds nothing of what the provider said. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway'

  constructor(
    readonly why: WhyAway,
    options?: ErrorOptions,
  ) {
    super(`the OpenID provider cannot be used: ${why}`, options)
  }
}
