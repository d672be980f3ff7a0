import { Inject, Injectable } from '@nestjs/common'
import { derivedKey } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import { providerHash } from './provider-hash.js'

/** Of a session at an identity provider: by its own id, by whom it is about, or both. */
export interface ProviderSession {
  readonly issuer: string
  readonly sid?: string | undefined
  readonly subject?: string | undefined
}

/** What the ledger holds in place of the names that a provider gives to a person or a session. */
@Injectable()
export class ProviderNames {
  readonly #key: Uint8Array

  constructor(@Inject(LEDGER_KEYS) keys: LedgerKeys) {
    this.#key = derivedKey(keys, 'provider')
  }

  of(provider: ProviderSession | null): { readonly providerSession: string | null; readonly providerSubject: string | null } {
    const hash = (kind: 'session' | 'subject', value: string | undefined): string | null =>
      provider && value !== undefined ? providerHash(this.#key, kind, provider.issuer, value) : null
    return { providerSession: hash('session', provider?.sid), providerSubject: hash('subject', provider?.subject) }
  }

  ofSubject(issuer: string, subject: string): string {
    return providerHash(this.#key, 'subject', issuer, subject)
  }
}
