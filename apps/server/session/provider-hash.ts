import { createHmac } from 'node:crypto'

/** What the log holds instead of a name that a provider gives to a person or to a session there: with the key, always the same. */
export const providerHash = (key: Uint8Array, kind: 'session' | 'subject', issuer: string, value: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([kind, issuer, value]))
    .digest('hex')

/** Of a session at an identity provider: by its own id, by whom it is about, or both. */
export interface ProviderSession {
  readonly issuer: string
  readonly sid?: string | undefined
  readonly subject?: string | undefined
}

/** The log holds no name that a provider gives to a person or a session. */
export const hashedByProvider = (key: Uint8Array, provider: ProviderSession | null) => {
  const hash = (kind: 'session' | 'subject', value: string | undefined): string | null =>
    provider && value !== undefined ? providerHash(key, kind, provider.issuer, value) : null
  return { providerSession: hash('session', provider?.sid), providerSubject: hash('subject', provider?.subject) }
}
