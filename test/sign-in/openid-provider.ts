import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose'
import type OidcProvider from 'oidc-provider'

/** What somebody between the provider and the ledger makes of what the provider says; each is asked once for each answer of its kind. */
export interface Between {
  token?: (said: Said) => Said | Promise<Said>
  keys?: (said: Said) => Said | Promise<Said>
  discovery?: (said: Said) => Said | Promise<Said>
  /** Nobody is answered. */
  away?: boolean
}

export type Said = Readonly<Record<string, unknown>>

/** Who signs in next at the provider, and how. */
export interface SigningIn {
  accountId: string
  acr?: string
  amr?: string[]
}

export interface RunningProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The provider's own key, with which only it signs. */
  readonly key: CryptoKey
  readonly publicKey: JWK
  readonly between: Between
  readonly signingIn: SigningIn
  readonly oidc: OidcProvider
  /** How often somebody asked for each of its addresses. */
  readonly asked: Map<string, number>
  close(): Promise<void>
}

export interface ProviderFor {
  /** Where people are sent back to, and where it is told that they signed out. */
  readonly publicUrl: string
  /** What the provider fetches with: it knows the ledger by its public address, which nobody answers here. */
  readonly fetch: (url: string, options?: RequestInit) => Promise<Response>
}

/** The provider says that it wants a younger Node, and is not set up for production: neither is of use to whoever runs this test. */
const silenced = () => (['info', 'warn'] as const).map((level) => jest.spyOn(console, level).mockImplementation(() => undefined))

export const KEY_ID = 'provider-key'

/** A real OpenID provider on this machine, with nobody to ask: whoever is named signs in. What it says can be changed on its way. */
export const openProvider = async ({ publicUrl, fetch }: ProviderFor): Promise<RunningProvider> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const [clientId, clientSecret] = ['ledger', 'a secret of the ledger and its provider']
  const client = {
    ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${publicUrl}/sign-in/openid/answer`] },
    ...{ backchannel_logout_uri: `${publicUrl}/sign-in/openid/back-channel-logout`, backchannel_logout_session_required: true },
    post_logout_redirect_uris: [`${publicUrl}/`],
  }
  const between: Between = {}
  const signingIn: SigningIn = { accountId: 'nobody' }
  const asked = new Map<string, number>()
  const silent = silenced()
  const { default: Provider } = await import('oidc-provider')
  const oidc = new Provider(issuer, {
    clients: [client, { client_id: 'another', client_secret: 'a secret of another client', redirect_uris: [`${publicUrl}/another`] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of this test'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    claims: { openid: ['sub'], acr: null, amr: null, auth_time: null, iss: null, sid: null },
    ttl: { AuthorizationCode: 3600, Interaction: 3600, Session: 86_400, Grant: 86_400, IdToken: 3600, AccessToken: 3600 },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (context) => {
      const { provider, client: asking, session } = context.oidc
      const before = session?.grantIdFor(asking?.clientId ?? '')
      if (before) return provider.Grant.find(before)
      const grant = new provider.Grant({ clientId: asking?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    fetch: (url: string | URL | Request, options?: RequestInit) => fetch(String(url instanceof Request ? url.url : url), options),
  })
  oidc.use(async (context, next) => {
    asked.set(context.path, (asked.get(context.path) ?? 0) + 1)
    await next()
    const change = { '/token': between.token, '/jwks': between.keys, '/.well-known/openid-configuration': between.discovery }[context.path]
    if (change && context.status === 200) context.body = await change(context.body as Said)
  })
  const finish = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { accountId, ...how } = signingIn
    await oidc.interactionFinished(request, response, { login: { accountId, ...how } })
  }
  const answer = oidc.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (between.away) request.socket.destroy()
    else void (request.url?.startsWith('/interaction/') ? finish(request, response) : answer(request, response))
  })
  return {
    ...{ issuer, clientId, clientSecret, key: privateKey, publicKey: await exportJWK(publicKey), between, signingIn, oidc, asked },
    close: () =>
      new Promise((resolve) => {
        for (const one of silent) one.mockRestore()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
