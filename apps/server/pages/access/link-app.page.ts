import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common'
import { codeStepOf, keyInGroups, secondFactorAddress } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { OwnAccount } from '../../session/own-account.js'
import { Sessions } from '../../session/sessions.js'
import { SigningIn, type Underway } from '../../session/signing-in.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { qrCode } from './qr-code.js'

type Invited = Extract<Underway, { readonly step: 'invited' }>

export const NOT_OF_THIS_APP = 'The code is not right. Check that the app has read this picture, and enter the code that it shows now'

/** The second half of a first sign-in: an app is linked, everything is recorded at once, and the recovery codes are shown. */
@Controller()
export class LinkAppPage {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: Sessions,
    private readonly signingIn: SigningIn,
  ) {}

  @Get(paths.linkApp.pattern)
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const underway = await this.signingIn.at('invited', request)
    return underway ? drawLink(reply, underway) : reply.redirect(paths.firstSignIn(), 303)
  }

  @Post(paths.linkApp.pattern)
  async link(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const underway = await this.signingIn.at('invited', request)
    if (!underway) return reply.redirect(paths.firstSignIn(), 303)
    const codeStep = codeStepOf(one(fields, 'code'), underway.key, Date.now())
    if (codeStep === null) return drawLink(reply.status(422), underway, { code: { text: NOT_OF_THIS_APP } })
    const { partnership, personId } = underway
    const codes = await this.account.open({ partnership, personId }, { ...underway, codeStep })
    this.signingIn.done(request, reply)
    if (!codes) return reply.redirect(paths.firstSignIn(), 303)
    await this.sessions.start(request, reply, { partnership, personId, method: 'password' })
    return reply.status(200).view('pages/access/keep-codes.njk', { codes, back: false })
  }
}

/** The page with the picture, for a first sign-in or for another app later. */
export const drawLink = async (
  reply: FastifyReply,
  { key, signInName }: Pick<Invited, 'key' | 'signInName'>,
  errors: FieldErrors | null = null,
  another = false,
) =>
  reply.view('pages/access/link-app.njk', {
    ...withoutError,
    ...(errors && { errors, errorList: errorList(errors) }),
    ...{ qr: await qrCode(secondFactorAddress(key, signInName)), key: keyInGroups(key), signInName, another },
  })
