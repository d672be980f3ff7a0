import { decodeJwt, type JWTPayload } from 'jose'
import type { Discovered } from './discovered.js'
import { isName, signedByProvider, TOLERANCE } from './id-token-rules.js'
import { AnswerRefused } from './refused.js'

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout'

/** Seconds within which a logout token must arrive; for as long is remembered which have come. */
export const LOGOUT_ON_ITS_WAY = 120

/** Who signed out at the provider: of one session there, or everywhere. */
export interface SignedOutThere {
  readonly issuer: string
  readonly sid?: string
  readonly subject?: string
  /** Tells one token from another. */
  readonly jti: string
  /** Seconds since 1970 at which the provider said so: sessions that began later are not meant. */
  readonly at: number
}

/** What a logout token says (OpenID Connect Back-Channel Logout 1.0, section 2.6). @throws AnswerRefused */
export const signedOutThere = async (
  token: string,
  { configuration, keys, algorithms, metadata: { issuer } }: Discovered,
): Promise<SignedOutThere> => {
  await signedByProvider(token, 'logout token', { keys, algorithms })
  const { iss, aud, iat, exp, jti, sub, sid, events, nonce } = claimsOf(token)
  if (iss !== issuer) throw new AnswerRefused('token-issuer')
  const { client_id: clientId } = configuration.clientMetadata()
  if ([aud].flat().length !== 1 || [aud].flat()[0] !== clientId) throw new AnswerRefused('token-audience')
  const now = Math.floor(Date.now() / 1000)
  if (typeof iat !== 'number' || iat > now + TOLERANCE || iat < now - LOGOUT_ON_ITS_WAY - TOLERANCE) throw new AnswerRefused('token-time')
  if (typeof exp !== 'number') throw new AnswerRefused('token-time')
  if (nonce !== undefined) throw new AnswerRefused('token-nonce')
  if (!isName(jti) || !saysLogout(events)) throw new AnswerRefused('token-claim')
  if ((sub !== undefined && !isName(sub)) || (sid !== undefined && !isName(sid))) throw new AnswerRefused('token-claim')
  if (sub === undefined && sid === undefined) throw new AnswerRefused('token-subject')
  return { issuer, jti, at: iat, ...(sid !== undefined && { sid }), ...(sub !== undefined && { subject: sub }) }
}

type Claims = JWTPayload & { readonly sid?: unknown; readonly events?: unknown; readonly nonce?: unknown }

const claimsOf = (token: string): Claims => decodeJwt(token)

const saysLogout = (events: unknown): boolean => {
  const said: unknown = typeof events === 'object' && events !== null ? Reflect.get(events, LOGOUT) : undefined
  return typeof said === 'object' && said !== null && !Array.isArray(said)
}
