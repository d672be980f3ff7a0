import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common'
import { accountOf, providersOfPerson, validTokensOf, type AccountDetails } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { OwnAccount } from '../../session/own-account.js'
import { SESSION_LIMITS, type SessionLimits } from '../../session/session-limits.js'
import { Sessions } from '../../session/sessions.js'
import type { SignedIn } from '../../session/signed-in.js'
import { LOCAL_ACCOUNTS } from '../../session/ways.js'
import { Visits } from '../../session/visits.js'
import { one, type Fields } from '../fields.js'

const DONE: Readonly<Record<string, string>> = {
  password: 'Your password is changed, and every other session of yours has ended',
  app: 'The app is linked, and every other session of yours has ended. The one before makes no codes that count any more',
  session: 'That session has ended',
  organisation: 'That sign-in through an organisation is unlinked',
  token: 'That token works no more',
}

/** What a person signs in with, where they are signed in, and the tokens of their programs. */
@Controller()
export class AccountPage {
  constructor(
    private readonly visits: Visits,
    private readonly sessions: Sessions,
    private readonly account: OwnAccount,
    @Inject(LOCAL_ACCOUNTS) private readonly localAccounts: boolean,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
  ) {}

  @Get(paths.account.pattern)
  async show(@Query() { done }: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { partnership, personId, sessionId } = ownSession(request)
    const ask = await this.visits.elsewhere(partnership)
    const local = ask(accountOf, { personId })
    return reply.view('pages/access/account.njk', {
      local: local?.passwordSetAt && local.secondFactorSetAt ? local : null,
      providers: ask(providersOfPerson, { personId }).map((one) => ({ ...one, host: new URL(one.issuer).host })),
      mayUnlink: this.#hasLocalWay(local),
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

  /** Only where they can still sign in afterwards: with the last way in gone, an administrator would have to invite them. */
  @Post(paths.unlinkOwnProvider.pattern)
  async unlink(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const own = ownSession(request)
    const ask = await this.visits.elsewhere(own.partnership)
    const link = ask(providersOfPerson, own).find(({ providerSubject }) => providerSubject === one(fields, 'provider'))
    if (!link || !this.#hasLocalWay(ask(accountOf, own))) throw new NotFoundException()
    await this.account.unlinkProvider(own, link)
    return reply.redirect(paths.account(undefined, { done: 'organisation' }), 303)
  }

  #hasLocalWay(account: AccountDetails | undefined): boolean {
    return this.localAccounts && Boolean(account?.passwordSetAt && account.secondFactorSetAt)
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
