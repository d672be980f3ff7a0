import { Inject, Injectable } from '@nestjs/common'
import type { Attempts } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ATTEMPTS } from '../session/attempts.js'
import { derivedKey } from '../session/derived-key.js'
import { clearCookie, cookieName, cookieOptions, heldCookie } from '../session/session-cookie.js'
import { ATTEMPT_LASTS, cookieOfAttempt, isCookieOfAttempt, openAttempt, sealAttempt, type Attempt } from './attempt.js'
import { AnswerRefused } from './refused.js'

/** How many attempts one browser may have under way: so many windows, and no more bytes with every request. */
const AT_ONCE = 4

/** The attempts to sign in that are under way. Each lies sealed in the browser that began it, and is good once. */
@Injectable()
export class OpenIdAttempts {
  readonly #key: Uint8Array

  constructor(
    @Inject(LEDGER_KEYS) keys: LedgerKeys,
    @Inject(ATTEMPTS) private readonly known: Attempts,
  ) {
    this.#key = derivedKey(keys, 'attempt')
  }

  async begin(request: FastifyRequest, reply: FastifyReply, attempt: Attempt): Promise<void> {
    const held = Object.keys(request.cookies).filter(isCookieOfAttempt)
    for (const name of held.slice(0, Math.max(0, held.length - AT_ONCE + 1))) reply.clearCookie(name, cookieOptions(request))
    const name = cookieName(request, cookieOfAttempt(attempt.state))
    reply.setCookie(name, await sealAttempt(attempt, this.#key), { ...cookieOptions(request), maxAge: ATTEMPT_LASTS / 1000 })
  }

  /** The attempt that an answer belongs to, which is over with it. @throws AnswerRefused where this browser has none, or it is over */
  async take(request: FastifyRequest, reply: FastifyReply, said: URLSearchParams): Promise<Attempt> {
    const state = said.get('state')
    if (!state) throw new AnswerRefused('no-state')
    const sealed = heldCookie(request, cookieOfAttempt(state))
    const attempt = sealed ? await openAttempt(sealed, this.#key) : null
    if (!attempt) throw new AnswerRefused('no-attempt')
    clearCookie(request, reply, cookieOfAttempt(state))
    const now = Date.now()
    if (attempt.until <= now) throw new AnswerRefused('attempt-over')
    if (!this.known.isFirst(`attempt ${attempt.state}`, attempt.until, now)) throw new AnswerRefused('attempt-used')
    return attempt
  }
}
