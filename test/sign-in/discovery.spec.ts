import { discovered } from '../../apps/server/openid/discovered.js'
import { ProviderAway } from '../../apps/server/openid/provider-away.js'
import { OpenIdProvider } from '../../apps/server/openid/provider.js'
import { openProvider, type RunningProvider, type Said } from './openid-provider.js'

let provider: RunningProvider

beforeAll(async () => {
  provider = await openProvider({ publicUrl: 'http://127.0.0.1:9', fetch })
})
afterAll(() => provider.close())
afterEach(() => {
  delete provider.between.discovery
  delete provider.between.away
})

const settings = (issuer = provider.issuer) => ({ issuer, clientId: 'ledger', clientSecret: 'x'.repeat(16), scopes: 'openid', label: 'x' })

const asked = async (change: (said: Said) => Said = (said) => said, issuer?: string) => {
  provider.between.discovery = change
  const found = await discovered(settings(issuer), 'x'.repeat(16)).catch((error: unknown) => error)
  return found instanceof ProviderAway ? found.why : found
}

describe('what a provider says of itself', () => {
  it('is taken when it is sound; of its algorithms, those that sign with a key of its own', async () => {
    const found = await asked((said) => ({ ...said, id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256', 'ES256'] }))
    expect(found).toMatchObject({ algorithms: ['RS256', 'ES256'] })
  })

  it.each<[string, string, Said]>([
    ['of another issuer', 'other-issuer', { issuer: 'https://attacker.example' }],
    ['of an issuer whose name differs by a slash', 'other-issuer', { issuer: 'SLASH' }],
    ['without algorithms that prove anything', 'no-signing-algorithm', { id_token_signing_alg_values_supported: ['none', 'HS256'] }],
    ['without its keys', 'insecure-endpoint', { jwks_uri: undefined }],
    ['with keys in a file of this machine', 'insecure-endpoint', { jwks_uri: 'file:///etc/passwd' }],
    ['without a place to sign in', 'insecure-endpoint', { authorization_endpoint: undefined }],
    ['with a place to sign in that is a script', 'insecure-endpoint', { authorization_endpoint: 'javascript:alert(1)' }],
    ['with a place to sign out that is a script', 'insecure-endpoint', { end_session_endpoint: 'javascript:alert(1)' }],
    ['without proof keys as this ledger makes them', 'no-proof-key', { code_challenge_methods_supported: ['plain'] }],
  ])('is not relied on %s: %s', async (_, why, change) => {
    const changed = change['issuer'] === 'SLASH' ? { issuer: `${provider.issuer}/` } : change
    expect(await asked((said) => ({ ...said, ...changed }))).toBe(why)
  })

  it('that does not answer is away', async () => {
    provider.between.away = true
    expect(await asked()).toBe('no-answer')
  })
})

describe('a provider that was asked once', () => {
  const now = Date.now
  afterEach(() => {
    Date.now = now
  })
  const times = (): number => provider.asked.get('/.well-known/openid-configuration') ?? 0

  it('is not asked again within the hour, however many come at once', async () => {
    const one = new OpenIdProvider(settings(), 'http://127.0.0.1:9')
    const before = times()
    await Promise.all([one.discovered(), one.discovered(), one.discovered()])
    await one.discovered()
    expect(times() - before).toBe(1)
    Date.now = () => now() + 61 * 60_000
    await one.discovered()
    expect(times() - before).toBe(2)
  })

  it('and then does not answer is taken for what it was; one that then says something else is not', async () => {
    const one = new OpenIdProvider(settings(), 'http://127.0.0.1:9')
    const found = await one.discovered()
    Date.now = () => now() + 61 * 60_000
    provider.between.away = true
    expect(await one.discovered()).toBe(found)
    delete provider.between.away
    provider.between.discovery = (said) => ({ ...said, issuer: 'https://attacker.example' })
    Date.now = () => now() + 62 * 60_000
    await expect(one.discovered()).rejects.toMatchObject({ why: 'other-issuer' })
  })
})
