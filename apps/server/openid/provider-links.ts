import { Injectable } from '@nestjs/common'
import { LinkProvider, personAtProvider, providersOfPerson, UnlinkProvider, UseInvitation } from '@ledger/access'
import type { Command, Outcome } from '@ledger/kernel'
import { OwnCommands } from '../session/own-commands.js'
import { ProviderNames } from '../session/provider-names.js'
import { Visits } from '../session/visits.js'
import type { Linking } from './attempt.js'
import type { Proved } from './proved.js'

/** Whom a provider's name for somebody stands for, in which partnership. */
export interface Linked {
  readonly partnership: string
  readonly personId: string
}

/** What a provider calls somebody. */
export type Named = Pick<Proved, 'issuer' | 'subject'>

export type WhyNotLinked = 'linked-to-another' | 'invitation-over'

/** Who may sign in through the provider: issuer and subject together stand for one person. An e-mail address stands for nobody. */
@Injectable()
export class ProviderLinks {
  constructor(
    private readonly names: ProviderNames,
    private readonly commands: OwnCommands,
    private readonly visits: Visits,
  ) {}

  /** The person; null where it stands for nobody, or for people of two partnerships, for then nobody can say which is meant. */
  async personOf({ issuer, subject }: Named): Promise<Linked | null> {
    const found = await this.#all(issuer, subject)
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /**
   * The provider's name stands for this person from now on, and an earlier name of theirs at the same provider no more. The code of their invitation is
   * used up first: a second browser that comes with it links nobody. Says what kept it from happening; nothing where it did.
   */
  async link({ issuer, subject }: Named, { codeHash, ...whose }: Linking): Promise<WhyNotLinked | null> {
    const { partnership, personId } = whose
    if ((await this.#all(issuer, subject)).some((one) => one.partnership !== partnership || one.personId !== personId))
      return 'linked-to-another'
    const providerSubject = this.names.ofSubject(issuer, subject)
    const used = await this.#send(whose, UseInvitation, { personId, codeHash, at: new Date(Date.now()).toISOString() })
    if (!used.done) return 'invitation-over'
    const linked = await this.#send(whose, LinkProvider, { personId, issuer, providerSubject })
    if (!linked.done) return 'linked-to-another'
    const before = (await this.visits.elsewhere(partnership))(providersOfPerson, { personId })
    for (const one of before.filter((other) => other.issuer === issuer && other.providerSubject !== providerSubject))
      await this.#send(whose, UnlinkProvider, { personId, issuer, providerSubject: one.providerSubject })
    return null
  }

  async #send<Data extends { readonly personId: string }>(
    { partnership, personId }: Linked,
    Sent: new (data: Data, context: Command<Data>['context']) => Command<Data>,
    data: Data,
  ): Promise<Outcome> {
    const person = await this.visits.person(partnership, personId)
    if (!person) return { done: false, refused: 'not-found', detail: {} }
    return this.commands.send({ partnership, personId, person }, Sent, data)
  }

  async #all(issuer: string, subject: string): Promise<readonly Linked[]> {
    const providerSubject = this.names.ofSubject(issuer, subject)
    const found: Linked[] = []
    for (const [partnership, ask] of await this.visits.everywhere()) {
      const person = ask(personAtProvider, { providerSubject })
      if (person) found.push({ partnership, ...person })
    }
    return found
  }
}
