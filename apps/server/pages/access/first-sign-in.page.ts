import { Body, Controller, Get, Inject, NotFoundException, Post, Req, Res } from '@nestjs/common'
import { newSecondFactorKey, passwordTrouble, passwordVerifier } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Credentials } from '../../session/credentials.js'
import { SigningIn } from '../../session/signing-in.js'
import { LOCAL_ACCOUNTS } from '../../session/ways.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { passwordTroubleInWords } from './password-words.js'
import { asTyped } from './sign-in.page.js'
import { isTooSoon, unlessTooSoon } from './waiting.js'

const WRONG = 'The sign-in name or the code is not right, or the code works no more. Check both, or ask your administrator for another'

/** With the code of an invitation, a person chooses a password; nothing is recorded before an app is linked too. */
@Controller()
export class FirstSignInPage {
  constructor(
    private readonly credentials: Credentials,
    private readonly signingIn: SigningIn,
    @Inject(LOCAL_ACCOUNTS) private readonly localAccounts: boolean,
  ) {}

  @Get(paths.firstSignIn.pattern)
  show(@Res() reply: FastifyReply) {
    if (!this.localAccounts) throw new NotFoundException()
    return draw(reply, {})
  }

  @Post(paths.firstSignIn.pattern)
  async enter(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!this.localAccounts) throw new NotFoundException()
    const [name, code, password] = [one(fields, 'sign-in-name'), one(fields, 'code'), asTyped(fields, 'new-password')]
    const trouble = password === '' ? null : passwordTrouble(password, [name])
    const wrong: FieldErrors = {
      ...(name === '' && { 'sign-in-name': { text: 'Enter your sign-in name' } }),
      ...(code === '' && { code: { text: 'Enter the code from your administrator' } }),
      ...(password === '' && { 'new-password': { text: 'Enter a new password' } }),
      ...(trouble && { 'new-password': { text: passwordTroubleInWords(trouble) } }),
    }
    if (Object.keys(wrong).length > 0) return draw(reply.status(422), fields, wrong)
    const known = await unlessTooSoon(reply, 'sign-in-name', () => this.credentials.invitation(name, code, request.ip))
    if (isTooSoon(known)) return draw(reply, fields, known.errors)
    const invitation = known?.account.invitation
    if (!known || !invitation) return draw(reply.status(422), fields, { 'sign-in-name': { text: WRONG } })
    const { partnership, personId, account } = known
    const about = passwordTrouble(password, [name, partnership])
    if (about) return draw(reply.status(422), fields, { 'new-password': { text: passwordTroubleInWords(about) } })
    await this.signingIn.hold(request, reply, {
      ...{ step: 'invited', partnership, personId, codeHash: invitation.codeHash, signInName: account.signInName ?? name },
      ...{ verifier: await passwordVerifier(password), key: newSecondFactorKey() },
    })
    return reply.redirect(paths.linkApp(), 303)
  }
}

const draw = (reply: FastifyReply, { code: _, 'new-password': __, ...fields }: Fields, errors: FieldErrors | null = null) =>
  reply.view('pages/access/first-sign-in.njk', { ...withoutError, ...(errors && { errors, errorList: errorList(errors) }), fields })
