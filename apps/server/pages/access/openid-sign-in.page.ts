import { Controller, ForbiddenException, Get, Logger, NotFoundException, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OpenIdSignIn } from '../../openid/openid-sign-in.js'
import { ProviderAway } from '../../openid/provider-away.js'
import { ProviderLinks, type WhyNotLinked } from '../../openid/provider-links.js'
import type { OpenIdProvider } from '../../openid/provider.js'
import type { Proved } from '../../openid/proved.js'
import { AnswerRefused } from '../../openid/refused.js'
import { paths } from '../../paths.js'
import { Sessions, type Starting } from '../../session/sessions.js'
import { SigningIn } from '../../session/signing-in.js'
import type { Fields } from '../fields.js'

/** To the organisation's provider, and back from it. What was wrong with an answer is for the log alone; the page says the same of each. */
@Controller()
export class OpenIdSignInPage {
  readonly #log = new Logger('OpenIdSignIn')

  constructor(
    private readonly signIn: OpenIdSignIn,
    private readonly links: ProviderLinks,
    private readonly sessions: Sessions,
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
      return this.#notSignedIn(error, provider, reply)
    }
  }

  @Get(paths.openIdAnswer.pattern)
  async come(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const provider = this.#provider()
    try {
      const { proved, attempt } = await this.signIn.answered(provider, [request, reply])
      const why = attempt.linking && (await this.links.link(proved, attempt.linking))
      if (why) return this.#notLinked(why, provider, reply)
      return (await this.#signedIn(request, reply, proved))
        ? reply.redirect(attempt.page, 303)
        : reply.status(403).view('pages/access/openid-no-account.njk', { label: provider.settings.label })
    } catch (error) {
      return this.#notSignedIn(error, provider, reply)
    }
  }

  /** They have signed out here; the provider asks whether they want it there too. */
  @Get(paths.openIdSignOut.pattern)
  async signOut(@Res() reply: FastifyReply) {
    const provider = this.#provider()
    try {
      return reply.redirect((await this.signIn.signOutAddress(provider)) ?? paths.signIn(), 303)
    } catch (error) {
      return this.#notSignedIn(error, provider, reply)
    }
  }

  /** Whether the provider's name for the person stands for somebody who may sign in. */
  #notLinked(why: WhyNotLinked, { settings: { label } }: OpenIdProvider, reply: FastifyReply): FastifyReply {
    this.#log.warn(`an account at the provider was not linked: ${why}`)
    return reply.status(403).view('pages/access/openid-not-linked.njk', { label })
  }

  async #signedIn(request: FastifyRequest, reply: FastifyReply, proved: Proved): Promise<boolean> {
    const { issuer, subject, sid, acr, amr, lasting } = proved
    const linked = await this.links.personOf(proved)
    if (!linked) return false
    const starting: Starting = {
      ...{ ...linked, method: 'openid', providerSession: { issuer, subject, sid }, acr, amr },
      ...(lasting !== undefined && { lasting }),
    }
    try {
      await this.sessions.start(request, reply, starting)
      return true
    } catch (error) {
      if (error instanceof ForbiddenException) return false
      throw error
    }
  }

  #notSignedIn(error: unknown, { settings: { label } }: OpenIdProvider, reply: FastifyReply): FastifyReply {
    if (error instanceof AnswerRefused) {
      this.#log.warn(`sign-in through the provider refused: ${error.why}`)
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
