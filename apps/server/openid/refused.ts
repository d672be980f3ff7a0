/**
 * Why an answer was not taken. For the log of the server: it names no person, and the page says the same whichever it is.
 * Before the provider is asked for a token: `no-state` to `hybrid`; afterwards, what was wrong with the token or with what came with it.
 */
export type WhyRefused =
  | 'no-state'
  | 'no-attempt'
  | 'attempt-over'
  | 'attempt-used'
  | 'twice-said'
  | 'hybrid'
  | 'other-provider'
  | 'provider-declined'
  | 'no-code'
  | 'code-refused'
  | 'answer-unreadable'
  | 'no-id-token'
  | 'token-unreadable'
  | 'token-algorithm'
  | 'token-header'
  | 'token-kind'
  | 'token-key'
  | 'token-signature'
  | 'token-issuer'
  | 'token-audience'
  | 'token-party'
  | 'token-nonce'
  | 'token-time'
  | 'token-subject'
  | 'token-hash'
  | 'token-claim'
  | 'token-used'
  | 'too-weak'
  | 'session-over'
  | 'signed-out-there'

/** What came back from the provider, or from somebody who says so, was not taken. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused'

  constructor(
    readonly why: WhyRefused,
    options?: ErrorOptions,
  ) {
    super(`an answer in the provider’s name was refused: ${why}`, options)
  }
}
