import { Controller, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { SessionInBrowser } from '../../session/session-in-browser.js'
import { Sessions } from '../../session/sessions.js'

/** Not cookies: browsers then clear those of every site below the same registered name, and would sign people out of the rest of their council. */
const CLEARED = '"cache", "storage"'

/** The session ends, and what the browser holds of it with it. */
@Controller()
export class SignOutPage {
  constructor(
    private readonly sessions: Sessions,
    private readonly held: SessionInBrowser,
  ) {}

  @Post(paths.signOut.pattern)
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const byProvider = request.signedIn?.method === 'openid'
    if (request.signedIn) await this.sessions.end(request.signedIn, 'signed-out')
    this.held.forget(request, reply)
    reply.header('clear-site-data', CLEARED)
    return reply.redirect(paths.signIn(undefined, { 'signed-out': byProvider ? 'here' : null }), 303)
  }
}
