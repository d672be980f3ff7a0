import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { allowInsecureRequests, ClientSecretBasic, ClientSecretPost, Configuration, discovery, type ServerMetadata } from 'openid-client'
import type { OpenIdSettings } from '../settings/openid.js'
import { ALGORITHMS } from './algorithms.js'
import { ProviderAway } from './provider-away.js'

/** Seconds after which the provider has not answered. */
const PATIENCE = 10

/** What the provider says of itself, held to what this ledger asks of a provider. */
export interface Discovered {
  readonly configuration: Configuration
  /** The keys it signs with. They are read anew when a token names one that is not known, at most every 30 seconds. */
  readonly keys: JWTVerifyGetKey
  /** Of those it announces, the algorithms that are taken. */
  readonly algorithms: readonly string[]
  readonly metadata: ServerMetadata
}

/** Asks the provider who it is. @throws ProviderAway */
export const discovered = async ({ issuer, clientId }: OpenIdSettings, secret: string): Promise<Discovered> => {
  const insecure = issuer.startsWith('http:')
  const options = { timeout: PATIENCE, ...(insecure && { execute: [allowInsecureRequests] }) }
  const asked = await discovery(new URL(issuer), clientId, undefined, undefined, options).catch(away)
  const metadata = asked.serverMetadata()
  const algorithms = relied(issuer, metadata, insecure)
  // Basic is what every provider takes that does not say what it takes.
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const authentication = methods.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret)
  const configuration = new Configuration(metadata, clientId, undefined, authentication)
  configuration.timeout = PATIENCE
  if (insecure) allowInsecureRequests(configuration)
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri ?? ''), { timeoutDuration: PATIENCE * 1000, cooldownDuration: 30_000 })
  return { configuration, keys, algorithms, metadata }
}

const away = (error: unknown): never => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') throw new ProviderAway('other-issuer', { cause: error })
  throw new ProviderAway(typeof code === 'string' && code !== 'OAUTH_TIMEOUT' ? 'not-a-provider' : 'no-answer', { cause: error })
}

/** The algorithms that may be relied on. @throws ProviderAway where anything the provider says may not */
const relied = (issuer: string, metadata: ServerMetadata, insecure: boolean): readonly string[] => {
  if (metadata.issuer !== issuer) throw new ProviderAway('other-issuer')
  const { authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint = null } = metadata
  for (const endpoint of [authorization_endpoint, token_endpoint, jwks_uri])
    if (endpoint === undefined || !isSafe(endpoint, insecure)) throw new ProviderAway('insecure-endpoint')
  if (end_session_endpoint !== null && !isSafe(end_session_endpoint, insecure)) throw new ProviderAway('insecure-endpoint')
  if (metadata.code_challenge_methods_supported?.includes('S256') === false) throw new ProviderAway('no-proof-key')
  const algorithms = (metadata.id_token_signing_alg_values_supported ?? ['RS256']).filter((one) => ALGORITHMS.includes(one))
  if (algorithms.length === 0) throw new ProviderAway('no-signing-algorithm')
  return algorithms
}

const isSafe = (endpoint: string, insecure: boolean): boolean =>
  URL.canParse(endpoint) && (insecure ? /^https?:/ : /^https:/).test(new URL(endpoint).protocol)
