import { exportSPKI, importJWK, SignJWT, decodeJwt, exportJWK, CompactEncrypt, base64url } from 'jose'
import type { RunningProvider } from '../openid-provider.js'
import { attacker, headerOf, seconds, signedAgain, unsigned } from './forging.js'
import type { ForgedToken } from './forgery.js'

const publicPem = async ({ publicKey }: RunningProvider): Promise<Uint8Array> =>
  Buffer.from(await exportSPKI((await importJWK({ ...publicKey, ext: true }, 'RS256', { extractable: true })) as CryptoKey))

const withSecret = (token: string, secret: Uint8Array): Promise<string> =>
  new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'HS256' }).sign(secret)

const withClaims =
  (claims: Readonly<Record<string, unknown>>): ForgedToken['token'] =>
  (token, provider) =>
    signedAgain(token, provider, { claims })

const byAttacker =
  (header: Readonly<Record<string, unknown>> = {}): ForgedToken['token'] =>
  async (token, provider) =>
    signedAgain(token, provider, { header, key: (await attacker()).privateKey })

/** The header brings the key that checks it. */
const bringing =
  (name: 'jwk' | 'x5c' | 'jku' | 'x5u'): ForgedToken['token'] =>
  async (token, provider) => {
    const { privateKey, publicKey } = await attacker()
    const jwk = await exportJWK(publicKey)
    const brought = {
      jwk,
      x5c: [base64url.encode('no certificate')],
      jku: 'https://attacker.example/keys',
      x5u: 'https://attacker.example/x5u',
    }
    return signedAgain(token, provider, { key: privateKey, header: { [name]: brought[name] } })
  }

const parts = (token: string) => token.split('.') as [string, string, string]

/** How the token is signed, or by whom. */
const signatures: readonly ForgedToken[] = [
  { name: 'signed by nobody (alg none)', why: 'token-algorithm', token: (token) => unsigned(token, 'none') },
  { name: 'signed by nobody, spelled otherwise (alg nOnE)', why: 'token-algorithm', token: (token) => unsigned(token, 'nOnE') },
  {
    name: 'signed with the public key as a secret (HS256)',
    why: 'token-algorithm',
    token: async (token, provider) => withSecret(token, await publicPem(provider)),
  },
  {
    name: 'signed with the secret of the client (HS256)',
    why: 'token-algorithm',
    token: (token, { clientSecret }) => withSecret(token, Buffer.from(clientSecret)),
  },
  { name: 'signed by another key under the name of the provider’s', why: 'token-signature', token: byAttacker() },
  { name: 'signed by a key that the provider does not have', why: 'token-key', token: byAttacker({ kid: 'unknown' }) },
  { name: 'bringing its key along (jwk)', why: 'token-header', token: bringing('jwk') },
  { name: 'bringing its certificate along (x5c)', why: 'token-header', token: bringing('x5c') },
  { name: 'saying where its key is (jku)', why: 'token-header', token: bringing('jku') },
  { name: 'saying where its certificate is (x5u)', why: 'token-header', token: bringing('x5u') },
  {
    name: 'asking for an extension that is to be understood (crit)',
    why: 'token-algorithm',
    token: (token, provider) => signedAgain(token, provider, { header: { crit: [] } }),
  },
  { name: 'without its signature', why: 'token-signature', token: (token) => `${parts(token)[0]}.${parts(token)[1]}.` },
  { name: 'with half its signature', why: 'token-signature', token: (token) => token.slice(0, -172) },
  { name: 'with one part fewer', why: 'token-claim', token: (token) => parts(token).slice(0, 2).join('.') },
  {
    name: 'with the signature of another token of the provider',
    why: 'token-signature',
    token: async (token, provider) =>
      `${parts(token)[0]}.${parts(token)[1]}.${parts(await signedAgain(token, provider, { claims: { jti: 'x' } }))[2]}`,
  },
  {
    name: 'with another subject under a genuine signature',
    why: 'token-signature',
    token: (token) =>
      [parts(token)[0], base64url.encode(JSON.stringify({ ...decodeJwt(token), sub: 'chosen' })), parts(token)[2]].join('.'),
  },
  {
    name: 'a token inside a token',
    why: 'answer-unreadable',
    token: async (token, provider) => {
      const inner = base64url.encode(token)
      const header = base64url.encode(JSON.stringify({ ...headerOf(await signedAgain(token, provider)), cty: 'JWT' }))
      return `${header}.${inner}.${parts(token)[2]}`
    },
  },
  {
    name: 'saying that it holds a token (cty), and signed by the provider',
    why: 'token-header',
    token: (token, provider) => signedAgain(token, provider, { header: { cty: 'JWT' } }),
  },
  {
    name: 'made to tell of a logout',
    why: 'token-kind',
    token: (token, provider) => signedAgain(token, provider, { header: { typ: 'logout+jwt' } }),
  },
  {
    name: 'made to be shown to others (an access token)',
    why: 'token-kind',
    token: (token, provider) => signedAgain(token, provider, { header: { typ: 'at+jwt' } }),
  },
  {
    name: 'sealed instead of signed',
    why: 'token-algorithm',
    token: async (token, { publicKey }) =>
      new CompactEncrypt(Buffer.from(JSON.stringify(decodeJwt(token))))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
        .encrypt(await importJWK(publicKey, 'RSA-OAEP-256')),
  },
]

/** What the token says. Each is signed with the provider's own key: nothing but the claim is wrong. */
const claims: readonly ForgedToken[] = [
  { name: 'for another client', why: 'token-audience', token: withClaims({ aud: 'another' }) },
  { name: 'for nobody', why: 'token-audience', token: withClaims({ aud: [] }) },
  {
    name: 'for this client and others, without saying for whom it was made',
    why: 'token-audience',
    token: withClaims({ aud: ['ledger', 'another'] }),
  },
  {
    name: 'for this client and others, made for another',
    why: 'token-party',
    token: withClaims({ aud: ['ledger', 'another'], azp: 'another' }),
  },
  { name: 'for this client, made for another', why: 'token-party', token: withClaims({ azp: 'another' }) },
  { name: 'without its audience', why: 'token-claim', token: withClaims({ aud: null }) },
  { name: 'of another provider', why: 'token-issuer', token: withClaims({ iss: 'https://attacker.example' }) },
  {
    name: 'of a provider whose name differs by a slash',
    why: 'token-issuer',
    token: (token, provider) => signedAgain(token, provider, { claims: { iss: `${provider.issuer}/` } }),
  },
  { name: 'without its issuer', why: 'token-claim', token: withClaims({ iss: null }) },
  { name: 'without a nonce', why: 'token-claim', token: withClaims({ nonce: null }) },
  { name: 'with another nonce', why: 'token-nonce', token: withClaims({ nonce: 'chosen' }) },
  {
    name: 'over for a minute',
    why: 'token-time',
    token: (token, provider) => signedAgain(token, provider, { claims: { exp: seconds() - 60 } }),
  },
  { name: 'without an end', why: 'token-claim', token: withClaims({ exp: null }) },
  {
    name: 'made in an hour',
    why: 'token-time',
    token: (token, provider) => signedAgain(token, provider, { claims: { iat: seconds() + 3600 } }),
  },
  {
    name: 'made an hour ago',
    why: 'token-time',
    token: (token, provider) => signedAgain(token, provider, { claims: { iat: seconds() - 3600 } }),
  },
  { name: 'without saying when it was made', why: 'token-claim', token: withClaims({ iat: null }) },
  {
    name: 'good from tomorrow',
    why: 'token-time',
    token: (token, provider) => signedAgain(token, provider, { claims: { nbf: seconds() + 86_400 } }),
  },
  { name: 'about nobody', why: 'token-claim', token: withClaims({ sub: null }) },
  { name: 'about somebody without a name', why: 'token-subject', token: withClaims({ sub: '' }) },
  { name: 'about a number', why: 'token-claim', token: withClaims({ sub: 7 }) },
  { name: 'about somebody whose name is too long', why: 'token-subject', token: withClaims({ sub: 'x'.repeat(256) }) },
  {
    name: 'beside an access token that it does not name (at_hash)',
    why: 'token-hash',
    token: withClaims({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  },
  {
    name: 'of a session at the provider that is over',
    why: 'session-over',
    token: (token, provider) => signedAgain(token, provider, { claims: { session_expiry: seconds() - 1 } }),
  },
  { name: 'of a session whose name is none', why: 'token-claim', token: withClaims({ sid: ['x'] }) },
]

export const forgedTokens: readonly ForgedToken[] = [...signatures, ...claims]
