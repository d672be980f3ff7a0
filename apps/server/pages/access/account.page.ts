import { Controller, Get, Inject, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common'
import { accountOf, validTokensOf } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { OwnAccount } from '../../session/own-account.js'
import { SESSION_LIMITS, type SessionLimits } from '../../session/session-limits.js'
import { Sessions } from '../../session/sessions.js'
import type { SignedIn } from '../../session/signed-in.js'
import { Visits } from '../../session/visits.js'
import type { Fields } from '../fields.js'

const DONE: Readonly<Record<string, string>> = {
  password: 'Your password is changed, and every other session of yours has ended',
  app: 'The app is linked, and every other session of yours has ended. The one before makes no codes that count any more',
  session: 'That session has ended',
  token: 'That token works no more',
}

/** What a person signs in with, where they are signed in, and the tokens of their programs. */
@Controller()
export class AccountPage {
  constructor(
    private readonly visits: Visits,
    private readonly sessions: Sessions,
    private readonly account: OwnAccount,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
  ) {}

  @Get(paths.account.pattern)
  async show(@Query() { done }: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { partnership, personId, sessionId } = ownSession(request)
    const ask = await this.visits.elsewhere(partnership)
    const local = ask(accountOf, { personId })
    return reply.view('pages/access/account.njk', {
      local: local?.passwordSetAt && local.secondFactorSetAt ? local : null,
      sessions: await this.sessions.openOf({ partnership, personId }),
      tokens: ask(validTokensOf, { personId, at: new Date().toISOString() }),
      ...{ own: sessionId, limits: this.limits, done: typeof done === 'string' ? (DONE[done] ?? null) : null },
    })
  }

  @Post(paths.endOwnSession.pattern)
  async end(@Param('sessionId') sessionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.sessions.end({ ...ownSession(request), sessionId }, 'ended')
    return reply.redirect(paths.account(undefined, { done: 'session' }), 303)
  }

  @Post(paths.revokeOwnToken.pattern)
  async revoke(@Param('tokenId') tokenId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.account.revokeToken(ownSession(request), tokenId)
    return reply.redirect(paths.account(undefined, { done: 'token' }), 303)
  }
}

/** The session one asks from. @throws NotFoundException for whoever only chose a person: they have no account */
export const ownSession = ({ signedIn }: FastifyRequest): SignedIn => {
  if (!signedIn || signedIn.method === 'token') throw new NotFoundException()
  return signedIn
}
