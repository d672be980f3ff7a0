import { settingsFrom, WrongSettings, type Variables } from './settings.js'

const enough: Variables = {
  OIDC_ISSUER: 'https://login.example.org/tenant',
  OIDC_CLIENT_ID: 'ledger',
  OIDC_CLIENT_SECRET: 'sixteen characters or more',
  LEDGER_PUBLIC_URL: 'https://ledger.example.org/',
}

const refused = (changes: Variables): string => {
  try {
    return `accepted: ${JSON.stringify(settingsFrom({ ...enough, ...changes }))}`
  } catch (error) {
    return error instanceof WrongSettings ? error.message : String(error)
  }
}

describe('the settings of an OpenID provider', () => {
  it('are four, and the rest is taken for granted', () => {
    expect(settingsFrom(enough)).toEqual({
      folder: 'data',
      publicUrl: 'https://ledger.example.org',
      openId: {
        issuer: 'https://login.example.org/tenant',
        clientId: 'ledger',
        clientSecret: 'sixteen characters or more',
        scopes: 'openid',
        label: 'your organisation',
      },
    })
  })

  it('say more where more is said', () => {
    const more = {
      OIDC_SCOPES: 'profile openid',
      OIDC_LABEL: 'the council',
      OIDC_MAX_AGE: '60',
      OIDC_ACR: 'two three',
      LEDGER_LOCAL_ACCOUNTS: 'no',
    }
    expect(settingsFrom({ ...enough, ...more, OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc' })).toMatchObject({
      localAccounts: false,
      openId: { clientSecretFile: '/run/secrets/oidc', scopes: 'profile openid', label: 'the council', maxAge: 60, acr: ['two', 'three'] },
    })
  })

  it.each(['http://login.example.org', 'login.example.org', 'https://login.example.org/?a=b', 'https://a:b@login.example.org', 'ftp://x'])(
    'refuse an issuer that is none, or that others could listen to: %s',
    (OIDC_ISSUER) => expect(refused({ OIDC_ISSUER })).toMatch(/^OIDC_ISSUER must be the issuer/),
  )

  it.each(['http://127.0.0.1:4000', 'http://localhost:4000/', 'http://[::1]:4000'])(
    'take one on this machine without TLS: %s',
    (OIDC_ISSUER) => expect(refused({ OIDC_ISSUER })).toMatch(/^accepted/),
  )

  it.each(['http://ledger.example.org', 'https://ledger.example.org/ledger', 'https://ledger.example.org?x', 'ledger.example.org'])(
    'refuse an address of this ledger that others could listen to, or that says more: %s',
    (LEDGER_PUBLIC_URL) => expect(refused({ LEDGER_PUBLIC_URL })).toMatch(/^LEDGER_PUBLIC_URL must be the address that people use/),
  )

  it('refuse a weak secret without saying it', () => {
    const said = refused({ OIDC_CLIENT_SECRET: 'hunter2' })
    expect(said).toMatch(/^OIDC_CLIENT_SECRET must be/)
    expect(said).not.toContain('hunter2')
  })

  it.each<[string, Variables]>([
    ['OIDC_ISSUER', { OIDC_ISSUER: '' }],
    ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: '' }],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }],
    ['OIDC_CLIENT_SECRET_FILE', { OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc' }],
    ['LEDGER_PUBLIC_URL', { LEDGER_PUBLIC_URL: '' }],
    ['OIDC_SCOPES', { OIDC_SCOPES: 'email' }],
    ['OIDC_LABEL', { OIDC_LABEL: 'x'.repeat(61) }],
    ['OIDC_ACR', { OIDC_ACR: 'two  three' }],
    ['OIDC_MAX_AGE', { OIDC_MAX_AGE: '4' }],
    ['LEDGER_LOCAL_ACCOUNTS', { LEDGER_LOCAL_ACCOUNTS: 'maybe' }],
  ])('name what is missing or wrong: %s', (name, changes) => expect(refused(changes)).toMatch(new RegExp(`^${name} `)))

  it('leave nobody without a way to sign in', () => {
    expect(() => settingsFrom({ LEDGER_LOCAL_ACCOUNTS: 'no' })).toThrow('nobody could sign in')
  })
})
