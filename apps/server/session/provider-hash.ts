import { createHmac } from 'node:crypto'

/** What the log holds instead of a name that a provider gives to a person or to a session there: with the key, always the same. */
export const providerHash = (key: Uint8Array, kind: 'session' | 'subject', issuer: string, value: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([kind, issuer, value]))
    .digest('hex')
