import { Inject, Injectable } from '@nestjs/common'
import { derivedKey, openSession } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import type { PersonInPost } from '@ledger/partnership'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { instant, seconds } from './clock.js'
import { openSealedSession, sealSession } from './sealed-session.js'
import { clearCookie, heldCookie, setCookie } from './session-cookie.js'
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js'
import type { SignedIn } from './signed-in.js'
import { Visits } from './visits.js'

export interface PersonSignedIn {
  readonly signedIn: SignedIn
  readonly person: PersonInPost
}

const COOKIE = 'session'
/** Seconds within which a session that is in use is not sealed anew. */
const SEALED_ANEW_AFTER = 60

/** What a browser holds of a session. Every process of the ledger opens what another sealed, and each asks the tables whether it is still open. */
@Injectable()
export class SessionInBrowser {
  readonly #sealing: Uint8Array

  constructor(
    @Inject(LEDGER_KEYS) keys: LedgerKeys,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
    private readonly visits: Visits,
  ) {
    this.#sealing = derivedKey(keys, 'session')
  }

  /** Who this browser is signed in as, where its session is open: sealed here, not idle for too long, ended by nobody, its person in post. */
  async of(request: FastifyRequest): Promise<PersonSignedIn | null> {
    return (await this.#opened(request))?.found ?? null
  }

  /** As `of`; and what the browser holds says from now on that the session was used. */
  async used(request: FastifyRequest, reply: FastifyReply): Promise<PersonSignedIn | null> {
    const opened = await this.#opened(request)
    if (!opened) return null
    if (seconds() - opened.usedAt >= SEALED_ANEW_AFTER) await this.hold(request, reply, opened.found.signedIn)
    return opened.found
  }

  async hold(request: FastifyRequest, reply: FastifyReply, { partnership, personId, sessionId, until }: SignedIn): Promise<void> {
    const usedAt = seconds()
    const expires = Math.min(usedAt + this.limits.idleMinutes * 60, Date.parse(until) / 1000)
    setCookie(request, reply, COOKIE, await sealSession({ partnership, personId, sessionId, usedAt }, expires, this.#sealing))
  }

  /** What this browser holds is worth nothing any more, and what it holds besides of this site goes too. */
  forget(request: FastifyRequest, reply: FastifyReply): void {
    request.signedIn = null
    for (const name of [COOKIE, 'position', 'signing-in']) clearCookie(request, reply, name)
  }

  async #opened(request: FastifyRequest): Promise<{ readonly found: PersonSignedIn; readonly usedAt: number } | null> {
    const sealed = heldCookie(request, COOKIE)
    const held = sealed ? await openSealedSession(sealed, this.#sealing) : null
    if (!held || !(await this.visits.knows(held.partnership))) return null
    const session = (await this.visits.elsewhere(held.partnership))(openSession, held)
    const person = session && session.until > instant(seconds()) ? await this.visits.person(held.partnership, held.personId) : null
    if (!session || !person) return null
    const { partnership, usedAt } = held
    return { found: { signedIn: { partnership, ...session, scopes: ['read', 'record'] }, person }, usedAt }
  }
}
