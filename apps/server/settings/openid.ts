import type { OpenIdEnvironment } from './openid-environment.js'

/** The organisation's OpenID provider, at which people may sign in. */
export interface OpenIdSettings {
  /** As the provider writes it of itself. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  readonly clientSecretFile?: string
  readonly scopes: string
  /** What the button calls it. */
  readonly label: string
  /** What the provider calls the ways of signing in that are strong enough; where none is named, every way is. */
  readonly acr?: readonly string[]
  /** In minutes: how long ago people may have proved to the provider who they are, and how long a session lasts from then. */
  readonly maxAge?: number
}

/** Nothing where no provider is named. */
export const openIdFrom = (environment: OpenIdEnvironment): OpenIdSettings | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = environment
  const { OIDC_CLIENT_SECRET_FILE: clientSecretFile, OIDC_MAX_AGE: maxAge } = environment
  if (issuer === undefined || clientId === undefined) return undefined
  return {
    ...{ issuer, clientId, scopes: environment.OIDC_SCOPES ?? 'openid', label: environment.OIDC_LABEL ?? 'your organisation' },
    ...(clientSecret !== undefined && { clientSecret }),
    ...(clientSecretFile !== undefined && { clientSecretFile }),
    ...(environment.OIDC_ACR !== undefined && { acr: environment.OIDC_ACR.split(' ') }),
    ...(maxAge !== undefined && { maxAge }),
  }
}
