import { createHash, timingSafeEqual } from 'node:crypto'
import { decodeProtectedHeader, errors, jwtVerify, type JWTVerifyGetKey, type ProtectedHeaderParameters } from 'jose'
import type { IDToken } from 'openid-client'
import { AnswerRefused } from './refused.js'

/** Seconds by which the provider's clock may differ from ours, and for how long a token that was just made may have been on its way. */
export const TOLERANCE = 30
const ON_ITS_WAY = 300

/** A header names an algorithm and one of the provider's own keys. One that brings a key with it, or asks for more, is none of ours. */
export const headerOf = (token: string): ProtectedHeaderParameters => {
  try {
    const header = decodeProtectedHeader(token)
    for (const name of ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'cty', 'zip'])
      if (name in header) throw new AnswerRefused('token-header')
    return header
  } catch (error) {
    throw error instanceof AnswerRefused ? error : new AnswerRefused('token-unreadable', { cause: error })
  }
}

/** What a token may say that it is. One for another purpose is signed with the same keys, and must not be taken for it. */
const KINDS = { 'ID token': [undefined, 'jwt'], 'logout token': ['logout+jwt'] } as const

/** @throws AnswerRefused unless one of the provider's keys signed it, with an algorithm that is taken, for this purpose */
export const signedByProvider = async (
  token: string,
  kind: keyof typeof KINDS,
  { keys, algorithms }: { readonly keys: JWTVerifyGetKey; readonly algorithms: readonly string[] },
): Promise<void> => {
  const { alg, typ } = headerOf(token)
  if (!KINDS[kind].some((one) => one === kindIn(typ))) throw new AnswerRefused('token-kind')
  if (typeof alg !== 'string' || !algorithms.includes(alg)) throw new AnswerRefused('token-algorithm')
  try {
    await jwtVerify(token, keys, { algorithms: [...algorithms], clockTolerance: TOLERANCE, currentDate: new Date(Date.now()) })
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) throw new AnswerRefused('token-time')
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw new AnswerRefused('token-key')
    if (error instanceof errors.JWSSignatureVerificationFailed) throw new AnswerRefused('token-signature')
    if (error instanceof errors.JWKSTimeout) throw error
    if (error instanceof errors.JOSEError) throw new AnswerRefused('token-unreadable', { cause: error })
    throw error
  }
}

const kindIn = (typ: unknown): unknown => (typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : typ)

/** What this ledger asks of an ID token besides what the library has asked of it: issuer, audience, nonce, end, and what must be there. */
export const heldToOurRules = (
  { sub, aud, azp, iat, at_hash: hash, sid }: IDToken,
  {
    clientId,
    accessToken,
    alg,
    now,
  }: { readonly clientId: string; readonly accessToken: string; readonly alg: string; readonly now: number },
): void => {
  if (!isName(sub)) throw new AnswerRefused('token-subject')
  if ([aud].flat().length > 1 && azp === undefined) throw new AnswerRefused('token-party')
  if (azp !== undefined && azp !== clientId) throw new AnswerRefused('token-party')
  if (iat > now + TOLERANCE || iat < now - ON_ITS_WAY - TOLERANCE) throw new AnswerRefused('token-time')
  if (hash !== undefined && !isHashOf(accessToken, hash, alg)) throw new AnswerRefused('token-hash')
  if (sid !== undefined && !isName(sid)) throw new AnswerRefused('token-claim')
}

/** As OpenID Connect says of a subject: not empty, 255 characters at most, ASCII. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(value)

/** The left half of the hash that goes with the algorithm of the signature. */
const isHashOf = (accessToken: string, hash: unknown, alg: string): boolean => {
  const size = /(256|384|512)$/.exec(alg)?.[1] ?? '512'
  const digest = createHash(`sha${size}`).update(accessToken).digest()
  const expected = digest.subarray(0, digest.length / 2)
  const given = typeof hash === 'string' ? Buffer.from(hash, 'base64url') : Buffer.alloc(0)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
