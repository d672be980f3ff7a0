import { Body, Controller, Get, NotFoundException, Post, Req, Res } from '@nestjs/common'
import { codeStepOf, newSecondFactorKey, passwordTrouble, passwordVerifier } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Credentials } from '../../session/credentials.js'
import { OwnAccount } from '../../session/own-account.js'
import { SigningIn } from '../../session/signing-in.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { ownSession } from './account.page.js'
import { notTaken, provedAgain } from './again.js'
import { drawLink, NOT_OF_THIS_APP } from './link-app.page.js'
import { passwordTroubleInWords } from './password-words.js'
import { asTyped } from './sign-in.page.js'

type What = 'password' | 'app' | 'recovery-codes'

const HERE = { password: paths.changePassword, app: paths.changeSecondFactor, 'recovery-codes': paths.makeRecoveryCodes } as const
const OVERTAKEN: FieldErrors = { code: { text: 'The code was used before. Enter the one that your app shows next' } }

/** Another password, another app, other recovery codes: each asks once more for the present password and a code. */
@Controller()
export class ChangeCredentialsPage {
  constructor(
    private readonly credentials: Credentials,
    private readonly account: OwnAccount,
    private readonly signingIn: SigningIn,
  ) {}

  @Get(paths.changePassword.pattern)
  showPassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#show('password', request, reply)
  }

  @Get(paths.changeSecondFactor.pattern)
  showApp(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#show('app', request, reply)
  }

  @Get(paths.makeRecoveryCodes.pattern)
  showRecoveryCodes(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#show('recovery-codes', request, reply)
  }

  @Post(paths.changePassword.pattern)
  async password(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const signInName = await this.#onlyWithAPasswordHere(request)
    const [own, password] = [ownSession(request), asTyped(fields, 'new-password')]
    const trouble = password === '' ? null : passwordTrouble(password, [signInName, own.partnership])
    if (password === '' || trouble)
      return draw(reply.status(422), 'password', {
        'new-password': { text: trouble ? passwordTroubleInWords(trouble) : 'Enter a new password' },
      })
    const proved = await provedAgain(this.credentials, fields, request, reply)
    if ('errors' in proved) return draw(notTaken(reply), 'password', proved.errors)
    return (await this.account.changePassword(own, await passwordVerifier(password), proved.proof))
      ? reply.redirect(paths.account(undefined, { done: 'password' }), 303)
      : draw(reply.status(422), 'password', OVERTAKEN)
  }

  @Post(paths.makeRecoveryCodes.pattern)
  async recoveryCodes(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.#onlyWithAPasswordHere(request)
    const proved = await provedAgain(this.credentials, fields, request, reply)
    if ('errors' in proved) return draw(notTaken(reply), 'recovery-codes', proved.errors)
    const codes = await this.account.makeRecoveryCodes(ownSession(request), proved.proof)
    return codes
      ? reply.status(200).view('pages/access/keep-codes.njk', { codes, back: true })
      : draw(reply.status(422), 'recovery-codes', OVERTAKEN)
  }

  @Post(paths.changeSecondFactor.pattern)
  async app(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.#onlyWithAPasswordHere(request)
    const { partnership, personId, sessionId } = ownSession(request)
    const proved = await provedAgain(this.credentials, fields, request, reply)
    if ('errors' in proved) return draw(notTaken(reply), 'app', proved.errors)
    await this.signingIn.hold(request, reply, { step: 'relinking', partnership, personId, sessionId, key: newSecondFactorKey(), ...proved })
    return reply.redirect(paths.linkAnotherApp(), 303)
  }

  @Get(paths.linkAnotherApp.pattern)
  async showLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const underway = await this.#relinking(request)
    if (!underway) return reply.redirect(paths.changeSecondFactor(), 303)
    return drawLink(reply, { ...underway, signInName: await this.#onlyWithAPasswordHere(request) }, null, true)
  }

  @Post(paths.linkAnotherApp.pattern)
  async link(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const underway = await this.#relinking(request)
    if (!underway) return reply.redirect(paths.changeSecondFactor(), 303)
    const { key, proof } = underway
    const signInName = await this.#onlyWithAPasswordHere(request)
    const codeStep = codeStepOf(one(fields, 'code'), key, Date.now())
    if (codeStep === null) return drawLink(reply.status(422), { key, signInName }, { code: { text: NOT_OF_THIS_APP } }, true)
    const isLinked = await this.account.changeSecondFactor(ownSession(request), key, codeStep, proof)
    this.signingIn.done(request, reply)
    return reply.redirect(isLinked ? paths.account(undefined, { done: 'app' }) : paths.changeSecondFactor(), 303)
  }

  async #show(what: What, request: FastifyRequest, reply: FastifyReply) {
    await this.#onlyWithAPasswordHere(request)
    return draw(reply, what)
  }

  async #relinking(request: FastifyRequest) {
    const underway = await this.signingIn.at('relinking', request)
    return underway?.sessionId === ownSession(request).sessionId ? underway : null
  }

  /** The sign-in name. Whoever signs in through their organisation has nothing to change here. */
  async #onlyWithAPasswordHere(request: FastifyRequest): Promise<string> {
    const { verifier, signInName } = await this.credentials.account(ownSession(request))
    if (verifier === null || signInName === null) throw new NotFoundException()
    return signInName
  }
}

const draw = (reply: FastifyReply, what: What, errors: FieldErrors | null = null) =>
  reply.view('pages/access/change.njk', {
    ...withoutError,
    ...(errors && { errors, errorList: errorList(errors) }),
    ...{ what, here: HERE[what]() },
  })
