import { readFileSync } from 'node:fs'
import type { OpenIdSettings } from '../settings/openid.js'
import { WrongSettings } from '../settings/settings.js'
import { discovered, type Discovered } from './discovered.js'
import { ProviderAway } from './provider-away.js'

/** Nest's name for the provider; null where none is named. */
export const OPENID_PROVIDER = Symbol('OPENID_PROVIDER')

/** How long what a provider says of itself is taken for true, and how long one that did not answer is left alone; in milliseconds. */
const TRUSTED_FOR = 60 * 60_000
const LEFT_ALONE_FOR = 5_000

/** The OpenID provider that the settings name. It is first asked when somebody wants to sign in: the ledger starts without it. */
export class OpenIdProvider {
  readonly #secret: string
  #known: { readonly found: Discovered; readonly at: number } | null = null
  #asking: Promise<Discovered> | null = null
  #failed: { readonly error: unknown; readonly at: number } | null = null

  /** @throws WrongSettings where the secret's file cannot be read */
  constructor(
    readonly settings: OpenIdSettings,
    /** Where people reach this ledger, without a slash at its end. */
    readonly publicUrl: string,
  ) {
    this.#secret = settings.clientSecret ?? secretIn(settings.clientSecretFile ?? '')
  }

  /** What the provider says of itself; once an hour it is asked again, and where it then does not answer, what it said before stands. @throws ProviderAway */
  async discovered(): Promise<Discovered> {
    const now = Date.now()
    if (this.#known && now - this.#known.at < TRUSTED_FOR) return this.#known.found
    if (this.#failed && now - this.#failed.at < LEFT_ALONE_FOR) return this.#heldOr(this.#failed.error)
    this.#asking ??= discovered(this.settings, this.#secret).finally(() => (this.#asking = null))
    try {
      const found = await this.#asking
      this.#known = { found, at: now }
      this.#failed = null
      return found
    } catch (error) {
      this.#failed = { error, at: now }
      return this.#heldOr(error)
    }
  }

  /** Whether people can be sent there just now, and if not, why. */
  async away(): Promise<ProviderAway | null> {
    try {
      await this.discovered()
      return null
    } catch (error) {
      if (error instanceof ProviderAway) return error
      throw error
    }
  }

  #heldOr(error: unknown): Discovered {
    if (this.#known && error instanceof ProviderAway && error.why === 'no-answer') return this.#known.found
    throw error
  }
}

const secretIn = (file: string): string => {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= 16) return secret
  } catch (cause) {
    throw new WrongSettings(`OIDC_CLIENT_SECRET_FILE, ${file}, cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
  throw new WrongSettings(`OIDC_CLIENT_SECRET_FILE, ${file}, must hold the secret your provider gave, 16 characters or more`)
}
