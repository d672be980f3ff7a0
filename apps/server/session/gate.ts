import { Inject, Injectable } from '@nestjs/common'
import { derivedKey, keyedHash, no, type Attempts } from '@ledger/access'
import { LEDGER_KEYS, type LedgerKeys } from '@ledger/event-store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusedIn } from '../access/reading.js'
import { problem, type Problem } from '../layout/problem.js'
import { isForPrograms, isOpenToAll, paths } from '../paths.js'
import { networkOf } from '../safety/network-of.js'
import { ATTEMPTS } from './attempts.js'
import { MAY_CHOOSE } from './choosing.js'
import { RefusedSignIns } from './refused-sign-ins.js'
import { SessionInBrowser, type PersonSignedIn } from './session-in-browser.js'
import { Tokens } from './tokens.js'
import { Visits } from './visits.js'

const NOT_SIGNED_IN: Problem = {
  status: 401,
  title: 'Come with a personal access token: Authorization: Bearer ll_…',
  detail: 'A token is made on the page “Your account”. One that is over, was revoked, or whose person may not sign in is not taken.',
  code: 'not-signed-in',
}

const OUT_OF_SCOPE: Problem = {
  status: 403,
  title: 'The token was not made for this: reading and recording are two scopes',
  code: 'out-of-scope',
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What a form of this session carries; nothing where there is no session. */
    sessionFormToken?: string
    /** Whether whoever comes may choose a person to act as. */
    mayChoose?: boolean
  }
}

/** Before anything else: who asks. Whoever has not shown it comes no further than the pages on which they can. */
@Injectable()
export class Gate {
  readonly #forms: Uint8Array

  constructor(
    private readonly sessions: SessionInBrowser,
    private readonly tokens: Tokens,
    private readonly visits: Visits,
    private readonly refused: RefusedSignIns,
    @Inject(ATTEMPTS) private readonly attempts: Attempts,
    @Inject(MAY_CHOOSE) private readonly mayChoose: boolean,
    @Inject(LEDGER_KEYS) keys: LedgerKeys,
  ) {
    this.#forms = derivedKey(keys, 'form')
  }

  /** Answers the request where it goes no further; otherwise `signedIn` and `acting` say who asks. */
  async pass(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { url } = request
    if (isOpenToAll(url) && isForPrograms(url)) return undefined
    const isApi = isForPrograms(url)
    const came = isApi ? await this.tokens.of(request) : await this.sessions.used(request, reply)
    if (came) return this.#admit(came, request, reply)
    request.signedIn = null
    request.acting = null
    request.mayChoose = this.mayChoose
    if (isApi && request.headers.authorization !== undefined) {
      await this.#recorded(request)
      return this.#unknown(reply)
    }
    if (this.mayChoose) {
      request.acting = await this.visits.acting(request)
      return undefined
    }
    if (isOpenToAll(url)) return undefined
    return isApi ? this.#unknown(reply) : reply.header('cache-control', 'no-store').redirect(paths.signIn(undefined, wanted(request)), 303)
  }

  #admit({ signedIn, person }: PersonSignedIn, request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
    request.signedIn = signedIn
    request.acting = { ...person, partnership: signedIn.partnership }
    if (signedIn.method !== 'token') {
      request.sessionFormToken = keyedHash(this.#forms, signedIn.sessionId).slice(0, 32)
      return undefined
    }
    const scope = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'record'
    if (signedIn.scopes.includes(scope)) return undefined
    request.verdict = no('token does not allow it')
    request.reading = refusedIn(signedIn.partnership, request)
    return problem(reply, OUT_OF_SCOPE)
  }

  /** Once a minute for each address: a program whose token is over comes again and again, and says nothing new. */
  async #recorded({ ip }: FastifyRequest): Promise<void> {
    const now = Date.now()
    if (this.attempts.isFirst(`token from ${networkOf(ip)}`, now + 60_000, now)) await this.refused.record('token', 'does not fit', null)
  }

  #unknown(reply: FastifyReply): FastifyReply {
    return problem(reply.header('www-authenticate', 'Bearer realm="Lessons Ledger"'), NOT_SIGNED_IN)
  }
}

/** The page to go on to, where one only looked; what was sent by a form is sent again by its page. */
const wanted = ({ method, url }: FastifyRequest): Readonly<Record<string, string>> =>
  method === 'GET' && url !== paths.home() ? { page: url } : {}
