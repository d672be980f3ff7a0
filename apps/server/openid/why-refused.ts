import { AuthorizationResponseError, ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client'
import { ProviderAway } from './provider-away.js'
import { AnswerRefused, type WhyRefused } from './refused.js'

const CLAIMS: Readonly<Record<string, WhyRefused>> = {
  iss: 'token-issuer',
  aud: 'token-audience',
  azp: 'token-party',
  nonce: 'token-nonce',
}

const CODES: Readonly<Record<string, WhyRefused>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'token-time',
  OAUTH_UNSUPPORTED_OPERATION: 'token-algorithm',
  OAUTH_PARSE_ERROR: 'answer-unreadable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'answer-unreadable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'answer-unreadable',
  OAUTH_INVALID_RESPONSE: 'token-claim',
}

/** What the library said, in our words: an answer that was refused, or a provider that is away. */
export const inOurWords = (error: unknown): Error => {
  if (error instanceof AnswerRefused || error instanceof ProviderAway) return error
  if (error instanceof AuthorizationResponseError) return new AnswerRefused('provider-declined', { cause: error })
  if (error instanceof ResponseBodyError)
    return error.status >= 500 ? new ProviderAway('no-answer', { cause: error }) : new AnswerRefused('code-refused', { cause: error })
  if (error instanceof WWWAuthenticateChallengeError) return new AnswerRefused('code-refused', { cause: error })
  if (error instanceof ClientError && error.code) {
    const why = error.code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' ? CLAIMS[String(found(error, 'claim'))] : CODES[error.code]
    if (why) return new AnswerRefused(why === 'token-claim' && found(error, 'header') ? 'token-algorithm' : why, { cause: error })
  }
  // Only reading from the network is left, and fetch says so in a TypeError.
  return new ProviderAway('no-answer', { cause: error })
}

/** What the library found wanting: it lies some causes down. */
const found = (error: Error, name: 'claim' | 'header'): unknown => {
  for (let cause: unknown = error.cause; cause instanceof Object; cause = Reflect.get(cause, 'cause')) {
    const value: unknown = Reflect.get(cause, name)
    if (value !== undefined) return value
  }
  return undefined
}
