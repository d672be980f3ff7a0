import { createHash } from 'node:crypto'
import { base64url, CompactSign, decodeJwt, decodeProtectedHeader, generateKeyPair, type CryptoKey, type JWTPayload } from 'jose'
import { KEY_ID, type RunningProvider, type Said } from '../openid-provider.js'

/** What is changed in a genuine token before it is signed again. A claim that is null is taken out. */
export interface Changed {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly header?: Readonly<Record<string, unknown>>
  /** The provider's own key unless another is given: then nothing but the change can be what is wrong. */
  readonly key?: CryptoKey | Uint8Array
}

const without = (claims: Readonly<Record<string, unknown>>): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null))

export const signedAgain = async (
  token: string,
  provider: RunningProvider,
  { claims = {}, header = {}, key }: Changed = {},
): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(without({ ...decodeJwt(token), ...claims }))))
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, ...header, ...('crit' in header && { crit: ['b64'], b64: true }) })
    .sign(key ?? provider.key)

/** The same claims without anybody's signature. */
export const unsigned = (token: string, alg: string): string =>
  `${base64url.encode(JSON.stringify({ alg, kid: KEY_ID }))}.${token.split('.')[1] ?? ''}.`

export const tokenIn = (said: Said): string => String(said['id_token'])

export const attacker = async () => (await generateKeyPair('RS256', { extractable: true })) satisfies { readonly privateKey: CryptoKey }

export const seconds = (): number => Math.floor(Date.now() / 1000)

/** As an ID token names an access token (OpenID Connect Core 1.0, 3.1.3.6), for SHA-256. */
export const hashOf = (accessToken: string): string =>
  createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url')

export const headerOf = decodeProtectedHeader
