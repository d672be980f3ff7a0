import { Body, Controller, Get, Inject, NotFoundException, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OPENID_PROVIDER, type OpenIdProvider } from '../../openid/provider.js'
import { paths } from '../../paths.js'
import { Credentials } from '../../session/credentials.js'
import { SigningIn } from '../../session/signing-in.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { isTooSoon, unlessTooSoon } from './waiting.js'

const WRONG = 'The sign-in name or the code is not right, or the code works no more. Check both, or ask your administrator for another'

/** With the code of an invitation a person proves who they are here, and then at the provider: from then on its word is enough. */
@Controller()
export class OpenIdFirstSignInPage {
  constructor(
    @Inject(OPENID_PROVIDER) private readonly provider: OpenIdProvider | null,
    private readonly credentials: Credentials,
    private readonly signingIn: SigningIn,
  ) {}

  @Get(paths.openIdFirstSignIn.pattern)
  show(@Res() reply: FastifyReply) {
    return this.#draw(reply, {})
  }

  @Post(paths.openIdFirstSignIn.pattern)
  async enter(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [name, code] = [one(fields, 'sign-in-name'), one(fields, 'code')]
    const missing: FieldErrors = {
      ...(name === '' && { 'sign-in-name': { text: 'Enter your sign-in name' } }),
      ...(code === '' && { code: { text: 'Enter the code from your administrator' } }),
    }
    if (Object.keys(missing).length > 0) return this.#draw(reply.status(422), fields, missing)
    const known = await unlessTooSoon(reply, 'sign-in-name', () => this.credentials.invitation(name, code, request.ip))
    if (isTooSoon(known)) return this.#draw(reply, fields, known.errors)
    const codeHash = known?.account.invitation?.codeHash
    if (!known || codeHash === undefined) return this.#draw(reply.status(422), fields, { 'sign-in-name': { text: WRONG } })
    const { partnership, personId } = known
    await this.signingIn.hold(request, reply, { step: 'linking', partnership, personId, codeHash })
    return reply.redirect(paths.openIdLink(), 303)
  }

  /** A page of its own: a form must not lead to another site, and this link does. */
  @Get(paths.openIdLink.pattern)
  async lead(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { label } = this.#settings()
    if (!(await this.signingIn.at('linking', request))) return reply.redirect(paths.openIdFirstSignIn(), 303)
    return reply.view('pages/access/openid-link.njk', { label })
  }

  #draw(reply: FastifyReply, { code: _, ...fields }: Fields, errors: FieldErrors | null = null) {
    const { label } = this.#settings()
    return reply.view('pages/access/openid-first-sign-in.njk', {
      ...{ ...withoutError, ...(errors && { errors, errorList: errorList(errors) }) },
      ...{ fields, label },
    })
  }

  #settings(): OpenIdProvider['settings'] {
    if (!this.provider) throw new NotFoundException()
    return this.provider.settings
  }
}
