import { Controller, ForbiddenException, Get, Logger, NotFoundException, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { begunAt, type Linking } from '../../openid/attempt.js'
import { OpenIdSignIn, type Answered } from '../../openid/openid-sign-in.js'
import { ProviderAway } from '../../openid/provider-away.js'
import { ProviderLinks, type WhyNotLinked } from '../../openid/provider-links.js'
import type { OpenIdProvider } from '../../openid/provider.js'
import { AnswerRefused } from '../../openid/refused.js'
import { paths } from '../../paths.js'
import { ProviderSessions } from '../../session/provider-sessions.js'
import { RefusedSignIns } from '../../session/refused-sign-ins.js'
import { SigningIn } from '../../session/signing-in.js'
import type { Fields } from '../fields.js'

/** To the organisation's provider, and back from it. What was wrong with an answer is for the log alone; the page says the same of each. */
@Controller()
export class OpenIdSignInPage {
  readonly #log = new Logger('OpenIdSignIn')

  constructor(
    private readonly signIn: OpenIdSignIn,
    private readonly links: ProviderLinks,
    private readonly sessions: ProviderSessions,
    private readonly refused: RefusedSignIns,
    private readonly signingIn: SigningIn,
  ) {}

  @Get(paths.openIdSignIn.pattern)
  async leave(@Query() { page, first }: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const provider = this.#provider()
    try {
      const linking = first === 'yes' ? await this.signingIn.at('linking', request) : null
      const away = await this.signIn.begin(provider, [request, reply], { page, linking })
      if (linking) this.signingIn.done(request, reply)
      return reply.redirect(away, 303)
    } catch (error) {
      return await this.#notSignedIn(error, provider, reply)
    }
  }

  @Get(paths.openIdAnswer.pattern)
  async come(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const provider = this.#provider()
    try {
      const answered = await this.signIn.answered(provider, [request, reply])
      const { proved, attempt } = answered
      const why = attempt.linking && (await this.links.link(proved, attempt.linking))
      if (attempt.linking && why) return await this.#notLinked(why, attempt.linking, provider, reply)
      return (await this.#signedIn(request, reply, answered))
        ? reply.redirect(attempt.page, 303)
        : reply.status(403).view('pages/access/openid-no-account.njk', { label: provider.settings.label })
    } catch (error) {
      return await this.#notSignedIn(error, provider, reply)
    }
  }

  /** They have signed out here; the provider asks whether they want it there too. */
  @Get(paths.openIdSignOut.pattern)
  async signOut(@Res() reply: FastifyReply) {
    const provider = this.#provider()
    try {
      return reply.redirect((await this.signIn.signOutAddress(provider)) ?? paths.signIn(), 303)
    } catch (error) {
      return await this.#notSignedIn(error, provider, reply)
    }
  }

  /** Whether the provider's name for the person stands for somebody who may sign in. */
  async #notLinked(why: WhyNotLinked, whose: Linking, { settings: { label } }: OpenIdProvider, reply: FastifyReply): Promise<FastifyReply> {
    this.#log.warn(`an account at the provider was not linked: ${why}`)
    await this.refused.record('provider', 'not linked', whose)
    return reply.status(403).view('pages/access/openid-not-linked.njk', { label })
  }

  async #signedIn(request: FastifyRequest, reply: FastifyReply, { proved, attempt }: Answered): Promise<boolean> {
    const linked = await this.links.personOf(proved)
    try {
      if (!linked) throw new ForbiddenException()
      await this.sessions.start([request, reply], linked, proved, begunAt(attempt))
      return true
    } catch (error) {
      if (!(error instanceof ForbiddenException)) throw error
      await this.refused.record('provider', linked ? 'may not sign in' : 'not linked', linked)
      return false
    }
  }

  async #notSignedIn(error: unknown, { settings: { label } }: OpenIdProvider, reply: FastifyReply): Promise<FastifyReply> {
    if (error instanceof AnswerRefused) {
      this.#log.warn(`sign-in through the provider refused: ${error.why}`)
      await this.refused.record('provider', `provider: ${error.why}`, null)
      return reply.status(400).view('pages/access/openid-refused.njk', { label })
    }
    if (!(error instanceof ProviderAway)) throw error
    this.#log.warn(`sign-in through the provider is not possible: ${error.why}`)
    return reply.status(503).header('retry-after', '30').view('pages/access/openid-away.njk', { label })
  }

  #provider(): OpenIdProvider {
    if (!this.signIn.provider) throw new NotFoundException()
    return this.signIn.provider
  }
}
