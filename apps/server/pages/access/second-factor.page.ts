import { Body, Controller, ForbiddenException, Get, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Credentials } from '../../session/credentials.js'
import { RefusedSignIns } from '../../session/refused-sign-ins.js'
import { Sessions } from '../../session/sessions.js'
import { SigningIn } from '../../session/signing-in.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { isTooSoon, unlessTooSoon } from './waiting.js'

const WRONG = 'The code is not right, or was used before. Wait until your app shows the next one, then enter that'
const WRONG_RECOVERY_CODE = 'The recovery code is not right, or was used before. Enter another'

/** After the password: a code of the app, or a recovery code. */
@Controller()
export class SecondFactorPage {
  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly refused: RefusedSignIns,
    private readonly signingIn: SigningIn,
  ) {}

  @Get(paths.secondFactor.pattern)
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#show(request, reply, false)
  }

  @Get(paths.recoveryCode.pattern)
  showRecovery(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#show(request, reply, true)
  }

  @Post(paths.secondFactor.pattern)
  enter(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#enter(fields, request, reply, false)
  }

  @Post(paths.recoveryCode.pattern)
  enterRecovery(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#enter(fields, request, reply, true)
  }

  async #show(request: FastifyRequest, reply: FastifyReply, recovery: boolean) {
    return (await this.signingIn.at('password', request)) ? draw(reply, recovery) : reply.redirect(paths.signIn(), 303)
  }

  async #enter(fields: Fields, request: FastifyRequest, reply: FastifyReply, recovery: boolean) {
    const underway = await this.signingIn.at('password', request)
    if (!underway) return reply.redirect(paths.signIn(), 303)
    const { partnership, personId, page, password } = underway
    const [code, way] = [one(fields, 'code'), recovery ? 'recovery-code' : 'code'] as const
    if (code === '') return draw(reply.status(422), recovery, { code: { text: 'Enter the code' } })
    const proof = await unlessTooSoon(reply, 'code', () =>
      this.credentials.secondFactor({ partnership, personId, password }, code, request.ip, way),
    )
    if (isTooSoon(proof)) return draw(reply, recovery, proof.errors)
    try {
      if (!proof) throw new ForbiddenException()
      const method = proof.recoveryCode === null ? 'password' : 'recovery-code'
      await this.sessions.start(request, reply, { partnership, personId, method, proof })
    } catch (error) {
      if (!(error instanceof ForbiddenException)) throw error
      // Another browser was first with the same code, or the person may not come in since.
      if (proof) await this.refused.record(way, 'may not sign in', { partnership, personId })
      return draw(reply.status(422), recovery, { code: { text: recovery ? WRONG_RECOVERY_CODE : WRONG } })
    }
    this.signingIn.done(request, reply)
    return reply.redirect(page, 303)
  }
}

const draw = (reply: FastifyReply, recovery: boolean, errors: FieldErrors | null = null) =>
  reply.view('pages/access/second-factor.njk', { ...withoutError, ...(errors && { errors, errorList: errorList(errors) }), recovery })
