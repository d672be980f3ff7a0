import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common'
import type { Proof, TokenScope } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Credentials } from '../../session/credentials.js'
import { OwnAccount } from '../../session/own-account.js'
import type { SignedIn } from '../../session/signed-in.js'
import { errorList, many, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { ownSession } from './account.page.js'
import { notTaken, provedAgain } from './again.js'

const DAYS = ['7', '30', '90', '365']
const noProof: Proof = { codeStep: null, recoveryCode: null }
/** Milliseconds since signing in, within which an organisation's word is fresh enough. */
const FRESH = 900_000

const isScope = (value: string): value is TokenScope => value === 'read' || value === 'record'

/** A token for a program: asked for with a password and a code or, by whoever signs in through their organisation, soon after they did. */
@Controller()
export class IssueTokenPage {
  constructor(
    private readonly credentials: Credentials,
    private readonly account: OwnAccount,
  ) {}

  @Get(paths.issueToken.pattern)
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#draw(reply, request, {})
  }

  @Post(paths.issueToken.pattern)
  async issue(@Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [label, days, scopes] = [one(fields, 'label'), one(fields, 'days'), many(fields, 'scopes').filter(isScope)]
    const wrong: FieldErrors = {
      ...((label === '' || label.length > 100) && { label: { text: 'Say what it is for, in 100 characters or fewer' } }),
      ...(scopes.length === 0 && { scopes: { text: 'Choose what the program may do' } }),
      ...(!DAYS.includes(days) && { days: { text: 'Choose for how long it is good' } }),
    }
    if (Object.keys(wrong).length > 0) return this.#draw(reply.status(422), request, fields, { errors: wrong })
    const proved = await this.#proved(fields, request, reply)
    if ('errors' in proved) return this.#draw(notTaken(reply), request, fields, proved)
    const expires = new Date(Date.now() + Number(days) * 86_400_000).toISOString()
    const token = await this.account.issueToken(ownSession(request), { label, scopes, expires }, proved.proof)
    const used = { errors: { code: { text: 'The code was used before. Enter the one that your app shows next' } } }
    return token ? this.#draw(reply.status(200), request, {}, { token }) : this.#draw(reply.status(422), request, fields, used)
  }

  async #proved(fields: Fields, request: FastifyRequest, reply: FastifyReply) {
    if (await this.#hasPassword(ownSession(request))) return provedAgain(this.credentials, fields, request, reply)
    const isFresh = Date.now() - Date.parse(ownSession(request).startedAt) < FRESH
    const text = 'Sign out and in again, then make the token within a quarter of an hour: that shows once more who you are'
    return isFresh ? { proof: noProof } : { errors: { label: { text } } }
  }

  async #hasPassword(whose: SignedIn): Promise<boolean> {
    return (await this.credentials.account(whose)).verifier !== null
  }

  async #draw(
    reply: FastifyReply,
    request: FastifyRequest,
    { password: _, code: __, ...fields }: Fields,
    { errors = null, token = null }: { readonly errors?: FieldErrors | null; readonly token?: string | null } = {},
  ) {
    return reply.view('pages/access/issue-token.njk', {
      ...withoutError,
      ...(errors && { errors, errorList: errorList(errors) }),
      ...{ fields, token, scopes: many(fields, 'scopes'), withPassword: await this.#hasPassword(ownSession(request)) },
    })
  }
}
