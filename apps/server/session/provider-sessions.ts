import { Inject, Injectable } from '@nestjs/common'
import { derivedKey, sessionsFromProvider } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import { instant } from './clock.js'
import { hashedByProvider, type ProviderSession } from './provider-hash.js'
import { Sessions } from './sessions.js'
import { Visits } from './visits.js'

/** Sessions that began at an identity provider, and end when it says so. */
@Injectable()
export class ProviderSessions {
  readonly #key: Uint8Array

  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(LEDGER_KEYS) keys: LedgerKeys,
    private readonly sessions: Sessions,
    private readonly visits: Visits,
  ) {
    this.#key = derivedKey(keys, 'provider')
  }

  /**
   * Ends what came from a session at a provider or, where its id is not known, from everything its subject did there. Says how many.
   * @param by seconds since 1970: what began later is not meant
   */
  async end(provider: ProviderSession, by: number): Promise<number> {
    const asked = { ...hashedByProvider(this.#key, provider), startedBy: instant(by) }
    let ended = 0
    for (const partnership of await this.models.partnerships()) {
      const ask = await this.visits.elsewhere(partnership)
      for (const session of ask(sessionsFromProvider, asked)) {
        await this.sessions.end({ partnership, ...session }, 'provider')
        ended += 1
      }
    }
    return ended
  }
}
