import { randomUUID } from 'node:crypto'
import { ForbiddenException, Inject, Injectable } from '@nestjs/common'
import {
  EndSession,
  EndSessions,
  openSessionsOf,
  StartSession,
  type OpenSession,
  type Proof,
  type SignInMethod,
  type WhyEnded,
} from '@ledger/access'
import { idFrom } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { instant, seconds } from './clock.js'
import { OwnCommands } from './own-commands.js'
import { ProviderNames, type ProviderSession } from './provider-names.js'
import { SessionInBrowser } from './session-in-browser.js'
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js'
import type { SignedIn } from './signed-in.js'
import { Visits } from './visits.js'

/** Who has shown who they are, and how. The person is in post, and nobody has suspended them: otherwise it is refused. */
export interface Starting {
  readonly partnership: string
  readonly personId: string
  readonly method: SignInMethod
  readonly providerSession?: ProviderSession
  /** How they proved it to the provider, as it says. */
  readonly acr?: string | null
  readonly amr?: readonly string[]
  /** Seconds after which it is over at the latest, where a provider says so; never longer than the ledger's own limit. */
  readonly lasting?: number
  /** By which code, besides a password, where it was a password. */
  readonly proof?: Proof
}

const noProof: Proof = { codeStep: null, recoveryCode: null }

/** Sessions of people in browsers: how one begins, and how it ends. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
    private readonly held: SessionInBrowser,
    private readonly commands: OwnCommands,
    private readonly names: ProviderNames,
    private readonly visits: Visits,
  ) {}

  /**
   * Begins a session under a new id, in place of the one this browser may have had, which ends.
   * @throws ForbiddenException where the person is suspended or not in post
   */
  async start(request: FastifyRequest, reply: FastifyReply, starting: Starting): Promise<SignedIn> {
    const { partnership, personId, method, providerSession = null, acr = null, amr = [], lasting = Infinity, proof = noProof } = starting
    const person = await this.visits.person(partnership, personId)
    if (!person) throw new ForbiddenException()
    const before = await this.held.of(request)
    if (before) await this.end(before.signedIn, 'signed-out')
    const now = seconds()
    const until = now + Math.min(lasting, this.limits.longestHours * 3600)
    const commandId = randomUUID()
    const how = { providerAssurance: acr, providerMethods: amr, ...this.names.of(providerSession) }
    const data = { personId, method, until: instant(until), ...how, ...proof }
    const started = await this.commands.send({ partnership, personId, person, commandId }, StartSession, data)
    if (!started.done) throw new ForbiddenException()
    const signedIn: SignedIn = {
      ...{ partnership, personId, method, sessionId: idFrom(commandId) },
      ...{ scopes: ['read', 'record'], startedAt: instant(now), until: instant(until) },
    }
    request.signedIn = signedIn
    await this.held.hold(request, reply, signedIn)
    return signedIn
  }

  /** Ends one session; when it resolves, nobody is answered who comes with it. */
  async end({ partnership, personId, sessionId }: Pick<SignedIn, 'partnership' | 'personId' | 'sessionId'>, why: WhyEnded): Promise<void> {
    const person = why === 'provider' ? null : await this.visits.person(partnership, personId)
    await this.commands.send({ partnership, personId, person }, EndSession, { personId, sessionId, why })
  }

  /** Ends every session of a person, but perhaps one. */
  async endAll({ partnership, personId }: Pick<SignedIn, 'partnership' | 'personId'>, why: WhyEnded, except: string | null = null) {
    const person = await this.visits.person(partnership, personId)
    await this.commands.send({ partnership, personId, person }, EndSessions, { personId, why, except })
  }

  /** A person's open sessions, the youngest first. */
  async openOf({ partnership, personId }: Pick<SignedIn, 'partnership' | 'personId'>): Promise<readonly OpenSession[]> {
    return (await this.visits.elsewhere(partnership))(openSessionsOf, { personId, at: instant(seconds()) })
  }
}
