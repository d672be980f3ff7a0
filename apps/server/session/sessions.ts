import { randomUUID } from 'node:crypto'
import { ForbiddenException, Inject, Injectable } from '@nestjs/common'
import {
  derivedKey,
  EndSession,
  EndSessions,
  openSession,
  openSessionsOf,
  sessionsFromProvider,
  StartSession,
  type OpenSession,
  type Proof,
  type SignInMethod,
  type WhyEnded,
} from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import { idFrom } from '@ledger/kernel'
import type { PersonInPost } from '@ledger/partnership'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { providerHash } from './provider-hash.js'
import { OwnCommands } from './own-commands.js'
import { openSealedSession, sealSession } from './sealed-session.js'
import { clearCookie, heldCookie, setCookie } from './session-cookie.js'
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js'
import type { SignedIn } from './signed-in.js'
import { Visits } from './visits.js'

/** Of a session at an identity provider: by its own id, by whom it is about, or both. */
export interface ProviderSession {
  readonly issuer: string
  readonly sid?: string | undefined
  readonly subject?: string | undefined
}

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

export interface PersonSignedIn {
  readonly signedIn: SignedIn
  readonly person: PersonInPost
}

const noProof: Proof = { codeStep: null, recoveryCode: null }

const COOKIE = 'session'
/** Seconds within which a session that is in use is not sealed anew. */
const SEALED_ANEW_AFTER = 60

const seconds = (): number => Math.floor(Date.now() / 1000)
const instant = (at: number): string => new Date(at * 1000).toISOString()

/** Sessions of people in browsers. Every process of the ledger opens what another sealed, and each asks the tables whether it is still open. */
@Injectable()
export class Sessions {
  readonly #sealing: Uint8Array
  readonly #provider: Uint8Array

  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(LEDGER_KEYS) keys: LedgerKeys,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
    private readonly commands: OwnCommands,
    private readonly visits: Visits,
  ) {
    this.#sealing = derivedKey(keys, 'session')
    this.#provider = derivedKey(keys, 'provider')
  }

  /**
   * Begins a session under a new id, in place of the one this browser may have had, which ends.
   * @throws ForbiddenException where the person is suspended or not in post
   */
  async start(request: FastifyRequest, reply: FastifyReply, starting: Starting): Promise<SignedIn> {
    const { partnership, personId, method, providerSession = null, acr = null, amr = [], lasting = Infinity, proof = noProof } = starting
    const person = await this.visits.person(partnership, personId)
    if (!person) throw new ForbiddenException()
    const before = await this.of(request)
    if (before) await this.end(before.signedIn, 'signed-out')
    const now = seconds()
    const until = now + Math.min(lasting, this.limits.longestHours * 3600)
    const commandId = randomUUID()
    const how = { providerAssurance: acr, providerMethods: amr, ...this.#hashed(providerSession) }
    const data = { personId, method, until: instant(until), ...how, ...proof }
    const started = await this.commands.send({ partnership, personId, person, commandId }, StartSession, data)
    if (!started.done) throw new ForbiddenException()
    const signedIn: SignedIn = {
      ...{ partnership, personId, method, sessionId: idFrom(commandId) },
      ...{ scopes: ['read', 'record'], startedAt: instant(now), until: instant(until) },
    }
    request.signedIn = signedIn
    await this.#hold(request, reply, signedIn)
    return signedIn
  }

  /** Who this browser is signed in as, where its session is open: sealed here, not idle for too long, ended by nobody, its person in post. */
  async of(request: FastifyRequest): Promise<PersonSignedIn | null> {
    return (await this.#opened(request))?.found ?? null
  }

  /** As `of`; and what the browser holds says from now on that the session was used. */
  async used(request: FastifyRequest, reply: FastifyReply): Promise<PersonSignedIn | null> {
    const opened = await this.#opened(request)
    if (!opened) return null
    if (seconds() - opened.usedAt >= SEALED_ANEW_AFTER) await this.#hold(request, reply, opened.found.signedIn)
    return opened.found
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

  /**
   * Ends what came from a session at a provider or, where its id is not known, from everything its subject did there. Says how many.
   * @param by seconds since 1970: what began later is not meant
   */
  async endFromProvider(provider: ProviderSession, by: number): Promise<number> {
    const asked = { ...this.#hashed(provider), startedBy: instant(by) }
    let ended = 0
    for (const partnership of await this.models.partnerships()) {
      const ask = await this.visits.elsewhere(partnership)
      for (const session of ask(sessionsFromProvider, asked)) {
        await this.end({ partnership, ...session }, 'provider')
        ended += 1
      }
    }
    return ended
  }

  /** A person's open sessions, the youngest first. */
  async openOf({ partnership, personId }: Pick<SignedIn, 'partnership' | 'personId'>): Promise<readonly OpenSession[]> {
    return (await this.visits.elsewhere(partnership))(openSessionsOf, { personId, at: instant(seconds()) })
  }

  /** What this browser holds is worth nothing any more. */
  forget(request: FastifyRequest, reply: FastifyReply): void {
    request.signedIn = null
    clearCookie(request, reply, COOKIE)
  }

  async #opened(request: FastifyRequest): Promise<{ readonly found: PersonSignedIn; readonly usedAt: number } | null> {
    const sealed = heldCookie(request, COOKIE)
    const held = sealed ? await openSealedSession(sealed, this.#sealing) : null
    if (!held || !(await this.models.partnerships()).includes(held.partnership)) return null
    const session = (await this.visits.elsewhere(held.partnership))(openSession, held)
    const person = session && session.until > instant(seconds()) ? await this.visits.person(held.partnership, held.personId) : null
    if (!session || !person) return null
    const { partnership, usedAt } = held
    return { found: { signedIn: { partnership, ...session, scopes: ['read', 'record'] }, person }, usedAt }
  }

  async #hold(request: FastifyRequest, reply: FastifyReply, { partnership, personId, sessionId, until }: SignedIn): Promise<void> {
    const usedAt = seconds()
    const expires = Math.min(usedAt + this.limits.idleMinutes * 60, Date.parse(until) / 1000)
    setCookie(request, reply, COOKIE, await sealSession({ partnership, personId, sessionId, usedAt }, expires, this.#sealing))
  }

  /** The log holds no name that a provider gives to a person or a session. */
  #hashed(provider: ProviderSession | null) {
    const hash = (kind: 'session' | 'subject', value: string | undefined): string | null =>
      provider && value !== undefined ? providerHash(this.#provider, kind, provider.issuer, value) : null
    return { providerSession: hash('session', provider?.sid), providerSubject: hash('subject', provider?.subject) }
  }
}
