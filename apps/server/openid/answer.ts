import { timingSafeEqual } from 'node:crypto'
import { authorizationCodeGrant, type IDToken } from 'openid-client'
import type { OpenIdSettings } from '../settings/openid.js'
import type { Attempt } from './attempt.js'
import type { Discovered } from './discovered.js'
import { headerOf, heldToOurRules, signedByProvider } from './id-token-rules.js'
import type { Proved } from './proved.js'
import { AnswerRefused } from './refused.js'
import { inOurWords } from './why-refused.js'

/** Only the code is taken from the address: a token there would come past the check of who asked for it. */
const FRONT_CHANNEL = ['id_token', 'access_token', 'token', 'token_type', 'response', 'refresh_token']

/**
 * What the provider proved with an answer that came back in an address.
 * @throws AnswerRefused for one that is not the provider's answer to this attempt
 * @throws ProviderAway where the provider does not answer when the code is brought to it
 */
export const provedBy = async (
  answer: URL,
  attempt: Attempt,
  { configuration, keys, algorithms, metadata }: Discovered,
  { maxAge, acr }: Pick<OpenIdSettings, 'maxAge' | 'acr'>,
): Promise<Proved> => {
  heldToItsForm(answer.searchParams, attempt, metadata)
  const clientId = configuration.clientMetadata().client_id
  const seconds = maxAge === undefined ? undefined : maxAge * 60
  try {
    const tokens = await authorizationCodeGrant(configuration, answer, {
      ...{ expectedState: attempt.state, expectedNonce: attempt.nonce, pkceCodeVerifier: attempt.verifier, idTokenExpected: true },
      ...(seconds !== undefined && { maxAge: seconds }),
    })
    const { id_token: token, access_token: accessToken } = tokens
    const claims = tokens.claims()
    if (token === undefined || claims === undefined) throw new AnswerRefused('no-id-token')
    await signedByProvider(token, 'ID token', { keys, algorithms })
    const now = Math.floor(Date.now() / 1000)
    heldToOurRules(claims, { clientId, accessToken, alg: String(headerOf(token).alg), now })
    if (acr !== undefined && !acr.some((one) => one === claims.acr)) throw new AnswerRefused('too-weak')
    return proved(claims, seconds, now)
  } catch (error) {
    throw inOurWords(error)
  }
}

/** What can be seen of an answer before anybody is asked about it. */
const heldToItsForm = (said: URLSearchParams, { state }: Attempt, metadata: Discovered['metadata']): void => {
  for (const name of new Set(said.keys())) if (said.getAll(name).length > 1) throw new AnswerRefused('twice-said')
  if (!isSame(said.get('state') ?? '', state)) throw new AnswerRefused('no-state')
  if (FRONT_CHANNEL.some((name) => said.has(name))) throw new AnswerRefused('hybrid')
  const [iss, announced] = [said.get('iss'), metadata.authorization_response_iss_parameter_supported === true]
  if (iss === null ? announced : iss !== metadata.issuer) throw new AnswerRefused('other-provider')
  if (said.has('error')) throw new AnswerRefused('provider-declined')
  if (!said.get('code')) throw new AnswerRefused('no-code')
}

const isSame = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))

/** Whom the token names. A session ends with the provider's own, where it says when that is, or when the person must prove themselves again. */
const proved = ({ iss, sub, sid, acr, amr, auth_time, session_expiry }: IDToken, maxAge: number | undefined, now: number): Proved => {
  const ends = [session_expiry, maxAge !== undefined && auth_time !== undefined ? auth_time + maxAge : undefined].filter(
    (end): end is number => typeof end === 'number' && Number.isFinite(end),
  )
  const lasting = ends.length === 0 ? undefined : Math.floor(Math.min(...ends) - now)
  if (lasting !== undefined && lasting <= 0) throw new AnswerRefused('session-over')
  return {
    ...{ issuer: iss, subject: sub },
    ...(typeof sid === 'string' && { sid }),
    acr: typeof acr === 'string' && acr.length <= 255 ? acr : null,
    amr: Array.isArray(amr) ? amr.filter((one): one is string => typeof one === 'string' && one.length <= 64).slice(0, 8) : [],
    authenticated: auth_time === undefined ? null : auth_time * 1000,
    ...(lasting !== undefined && { lasting }),
  }
}
