import { Body, Controller, Get, Inject, NotFoundException, Post, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OPENID_PROVIDER, type OpenIdProvider } from '../../openid/provider.js'
import { paths } from '../../paths.js'
import { Credentials, markOfPassword } from '../../session/credentials.js'
import { localAddress } from '../../session/local-address.js'
import { SigningIn } from '../../session/signing-in.js'
import { LOCAL_ACCOUNTS } from '../../session/ways.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { isTooSoon, unlessTooSoon } from './waiting.js'

const WRONG = 'The sign-in name or the password is not right, or this account cannot sign in. Check both and try again'

/** The door: a password of this ledger, or the organisation's provider. */
@Controller()
export class SignInPage {
  constructor(
    private readonly credentials: Credentials,
    private readonly signingIn: SigningIn,
    @Inject(OPENID_PROVIDER) private readonly provider: OpenIdProvider | null,
    @Inject(LOCAL_ACCOUNTS) private readonly localAccounts: boolean,
  ) {}

  @Get(paths.signIn.pattern)
  show(@Query() { page, 'signed-out': signedOut }: Fields, @Req() { signedIn }: FastifyRequest, @Res() reply: FastifyReply) {
    return signedIn ? reply.redirect(localAddress(page), 303) : this.#draw(reply, { page, 'signed-out': signedOut })
  }

  @Post(paths.signIn.pattern)
  async enter(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!this.localAccounts) throw new NotFoundException()
    const [name, password] = [one(fields, 'sign-in-name'), asTyped(fields, 'password')]
    const missing = {
      ...(name === '' && { 'sign-in-name': { text: 'Enter your sign-in name' } }),
      ...(password === '' && { password: { text: 'Enter your password' } }),
    }
    if (Object.keys(missing).length > 0) return this.#draw(reply.status(422), fields, missing)
    const known = await unlessTooSoon(reply, 'sign-in-name', () => this.credentials.password(name, password, request.ip))
    if (isTooSoon(known)) return this.#draw(reply, fields, known.errors)
    if (!known) return this.#draw(reply.status(422), fields, { 'sign-in-name': { text: WRONG } })
    const { partnership, personId } = known
    await this.signingIn.hold(request, reply, {
      ...{ step: 'password', partnership, personId, page: localAddress(fields['page']) },
      password: markOfPassword(known.account),
    })
    return reply.redirect(paths.secondFactor(), 303)
  }

  #draw(reply: FastifyReply, { page, password: _, ...fields }: Fields, errors: FieldErrors | null = null) {
    return reply.view('pages/access/sign-in.njk', {
      ...withoutError,
      ...(errors && { errors, errorList: errorList(errors) }),
      ...{ fields, page: localAddress(page), localAccounts: this.localAccounts, provider: this.provider?.settings.label ?? null },
    })
  }
}

/** A password is taken as it was typed, spaces and all. */
export const asTyped = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}
