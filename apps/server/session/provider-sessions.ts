import { Inject, Injectable } from '@nestjs/common'
import { sessionsFromProvider, type Attempts } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedOutThere } from '../openid/logout-token.js'
import { TOLERANCE } from '../openid/id-token-rules.js'
import type { Proved } from '../openid/proved.js'
import { AnswerRefused } from '../openid/refused.js'
import { ATTEMPTS } from './attempts.js'
import { instant } from './clock.js'
import { ProviderNames } from './provider-names.js'
import { SessionInBrowser } from './session-in-browser.js'
import { Sessions, type Starting } from './sessions.js'
import { Visits } from './visits.js'

/** Sessions that begin at an identity provider, and end when it says so. */
@Injectable()
export class ProviderSessions {
  constructor(
    @Inject(ATTEMPTS) private readonly attempts: Attempts,
    private readonly names: ProviderNames,
    private readonly sessions: Sessions,
    private readonly held: SessionInBrowser,
    private readonly visits: Visits,
  ) {}

  /**
   * Begins the session of somebody for whom a provider vouches.
   * @param begun milliseconds since 1970 at which they were sent there
   * @throws ForbiddenException where the person is suspended or not in post
   * @throws AnswerRefused where they signed out there while they were on their way
   */
  async start(
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    whose: Pick<Starting, 'partnership' | 'personId'>,
    { issuer, subject, sid, acr, amr, lasting, authenticated }: Proved,
    begun: number,
  ): Promise<void> {
    const providerSession = { issuer, subject, sid }
    const starting: Starting = { ...whose, method: 'openid', providerSession, acr, amr, ...(lasting !== undefined && { lasting }) }
    const started = await this.sessions.start(request, reply, starting)
    // Asked when the tables show the session: a logout that is heard from now on finds it there, and one that was heard before is remembered.
    if (!this.attempts.signedOutMeanwhile({ ...this.names.of(providerSession), begun, authenticated }, Date.now())) return
    await this.sessions.end(started, 'provider')
    this.held.forget(request, reply)
    throw new AnswerRefused('signed-out-there')
  }

  /** Ends what came from a session at a provider or, where its id is not known, from everything its subject did there. Says how many. */
  async end({ issuer, sid, subject, at }: SignedOutThere): Promise<number> {
    const names = this.names.of({ issuer, sid, subject })
    this.attempts.signedOut({ ...names, at: at * 1000 }, Date.now())
    let ended = 0
    for (const [partnership, ask] of await this.visits.everywhere())
      for (const session of ask(sessionsFromProvider, { ...names, startedBy: instant(at + TOLERANCE) })) {
        await this.sessions.end({ partnership, ...session }, 'provider')
        ended += 1
      }
    return ended
  }
}
