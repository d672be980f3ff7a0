import { Body, Controller, HttpCode, Inject, Logger, NotFoundException, Post, Res } from '@nestjs/common'
import type { Attempts } from '@ledger/access'
import type { FastifyReply } from 'fastify'
import { inOurWords } from '../../openid/why-refused.js'
import { LOGOUT_ON_ITS_WAY, signedOutThere, type SignedOutThere } from '../../openid/logout-token.js'
import { TOLERANCE } from '../../openid/id-token-rules.js'
import { OPENID_PROVIDER, type OpenIdProvider } from '../../openid/provider.js'
import { AnswerRefused } from '../../openid/refused.js'
import { paths } from '../../paths.js'
import { ATTEMPTS } from '../../session/attempts.js'
import { ProviderSessions } from '../../session/provider-sessions.js'

/** The provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0): their sessions here end, and then it is told so. */
@Controller()
export class BackChannelLogoutRoute {
  readonly #log = new Logger('BackChannelLogout')

  constructor(
    @Inject(OPENID_PROVIDER) private readonly provider: OpenIdProvider | null,
    @Inject(ATTEMPTS) private readonly attempts: Attempts,
    private readonly sessions: ProviderSessions,
  ) {}

  @Post(paths.backChannelLogout.pattern)
  @HttpCode(200)
  async hear(@Body() body: unknown, @Res() reply: FastifyReply) {
    if (!this.provider) throw new NotFoundException()
    try {
      const ended = await this.sessions.end(await this.#once(tokenIn(body), this.provider))
      this.#log.debug(`the provider ended ${ended} sessions`)
      return reply.header('cache-control', 'no-store').send()
    } catch (error) {
      const said = inOurWords(error)
      if (!(said instanceof AnswerRefused)) throw error
      this.#log.warn(`logout by the provider refused: ${said.why}`)
      return reply.status(400).header('cache-control', 'no-store').send({ error: 'invalid_request', error_description: said.why })
    }
  }

  async #once(token: string, provider: OpenIdProvider): Promise<SignedOutThere> {
    const said = await signedOutThere(token, await provider.discovered())
    const now = Date.now()
    if (!this.attempts.isFirst(`logout ${said.issuer} ${said.jti}`, now + (LOGOUT_ON_ITS_WAY + 2 * TOLERANCE) * 1000, now))
      throw new AnswerRefused('token-used')
    return said
  }
}

const tokenIn = (body: unknown): string => {
  const token: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'logout_token') : undefined
  if (typeof token !== 'string' || token.length > 16_384) throw new AnswerRefused('token-unreadable')
  return token
}
