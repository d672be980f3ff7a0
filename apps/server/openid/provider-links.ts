import { randomUUID } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { LinkProvider, personAtProvider } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import type { Command, Outcome, Who } from '@ledger/kernel'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import { derivedKey } from '../session/derived-key.js'
import { providerHash } from '../session/provider-hash.js'
import { Visits } from '../session/visits.js'

/** Whom a provider's name for somebody stands for, in which partnership. */
export interface Linked {
  readonly partnership: string
  readonly personId: string
}

/** Who may sign in through the provider: issuer and subject together stand for one person. An e-mail address stands for nobody. */
@Injectable()
export class ProviderLinks {
  readonly #key: Uint8Array

  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(LEDGER_KEYS) keys: LedgerKeys,
    private readonly commands: CommandBus,
    private readonly visits: Visits,
  ) {
    this.#key = derivedKey(keys, 'provider')
  }

  /** The person; null where it stands for nobody, or for people of two partnerships, for then nobody can say which is meant. */
  async personOf(issuer: string, subject: string): Promise<Linked | null> {
    const found = await this.#all(issuer, subject)
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** From now on the provider's name stands for this person. Says whether it does: it may stand for another already. */
  async link(issuer: string, subject: string, { partnership, personId }: Linked): Promise<boolean> {
    const others = (await this.#all(issuer, subject)).filter((one) => one.partnership !== partnership)
    const person = await this.visits.person(partnership, personId)
    if (others.length > 0 || !person) return false
    const who: Who = { kind: 'person', personId, agencyIds: person.agencyIds }
    const outcome = await this.commands.execute<Command<object>, Outcome>(
      new LinkProvider(
        { personId, issuer, providerSubject: this.#hash(issuer, subject) },
        {
          ...{ partnership, commandId: randomUUID(), actor: { said: who, decided: who, recorded: who }, occurredOn: null },
          ...{ today: this.visits.today, source: { via: 'web', knownTo: null } },
        },
      ),
    )
    if (outcome.done && outcome.position) await this.models.upToDate(partnership, outcome.position)
    return outcome.done
  }

  async #all(issuer: string, subject: string): Promise<readonly Linked[]> {
    const providerSubject = this.#hash(issuer, subject)
    const found: Linked[] = []
    for (const partnership of await this.models.partnerships()) {
      const person = (await this.visits.elsewhere(partnership))(personAtProvider, { providerSubject })
      if (person) found.push({ partnership, ...person })
    }
    return found
  }

  #hash(issuer: string, subject: string): string {
    return providerHash(this.#key, 'subject', issuer, subject)
  }
}
