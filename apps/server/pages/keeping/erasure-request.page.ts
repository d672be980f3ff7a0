import { randomUUID } from 'node:crypto'
import { BadRequestException, Body, Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common'
import {
  ApproveErasure,
  APPROVALS_NEEDED,
  erasureRequestOf,
  holdsOver,
  RefuseErasure,
  textsAt,
  type ErasureRequested,
} from '@ledger/keeping'
import { words } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms } from '../../care/care-in-forms.js'
import { carryOut } from '../../keeping/carry-out.js'
import { ERASING, type Erasing } from '../../keeping/erasing.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { rememberPosition } from '../../session/last-position.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { calledHere, peopleIn } from './called.js'
import { refusedWords } from './refusals.js'
import { by, keepingContext, senderOf, sent, wrongBeforehand } from './sending.js'
import { statusOf } from './status.js'

const NOT_ALL_OF_IT = 'Some of the words that would go are not shown to you, so somebody who sees them all must approve'

const boxes = { reason: 'If you refuse: why?' }

/** One request to erase words: what would go, who approved, and the buttons of those who may. */
@Controller()
export class ErasureRequestPage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
    @Inject(ERASING) private readonly erasing: Erasing,
  ) {}

  @Get(paths.erasureRequest.pattern)
  show(@Visiting() visit: Visit, @Param('requestId') requestId: string, @Res() reply: FastifyReply) {
    return this.#draw(reply, visit, requestOf(visit, requestId), {})
  }

  @Post(paths.erasureRequest.pattern)
  async decide(
    @Visiting() visit: Visit,
    @Param('requestId') requestId: string,
    @Body() fields: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (visit.asAt) throw new BadRequestException('An erasure is decided as things stand today.')
    const found = requestOf(visit, requestId)
    const who = senderOf(request, visit)
    const wrong = wrongBeforehand(fields, who)
    if (!who || wrong) return this.#draw(reply.status(422), visit, found, fields, wrong ?? {})
    const context = keepingContext(visit, who, fields)
    switch (one(fields, 'decide')) {
      case 'approve': {
        if (!seesEveryWord(visit, found)) return this.#draw(reply.status(409), visit, found, fields, { form: { text: NOT_ALL_OF_IT } })
        const refused = await sent(reply, visit, this.commands, new ApproveErasure({ requestId }, context))
        if (refused) return this.#draw(reply, visit, found, fields, refused)
        break
      }
      case 'refuse': {
        const { commandId } = context
        const back = await this.care.look(visit, { fields, boxes, use: 'refuse-erasure', commandId, thingId: requestId, by: who })
        if (back) return this.#draw(reply.status(back.status), visit, found, fields, back.errors, back.noticed)
        const command = new RefuseErasure({ requestId, reason: words(one(fields, 'reason')) }, context)
        const refused = await sent(reply, visit, this.commands, command)
        if (refused) return this.#draw(reply, visit, found, fields, refused)
        break
      }
      case 'carry-out': {
        const { partnership, today } = context
        const outcome = await carryOut(this.erasing, (command) => this.commands.send(visit, command), {
          partnership,
          requestId,
          today,
          actor: by(who),
          via: 'web',
        })
        if (!outcome.done) {
          const { field, text, status } = refusedWords(outcome)
          return this.#draw(reply.status(status), visit, found, fields, { [field]: { text } })
        }
        rememberPosition(reply, outcome.position)
        return reply.redirect(paths.erasureCertificate({ partnership: visit.partnership.code, requestId }), 303)
      }
      default:
        return this.#draw(reply.status(422), visit, found, fields, { form: { text: 'Say what you decide' } })
    }
    return reply.redirect(paths.erasureRequest({ partnership: visit.partnership.code, requestId }), 303)
  }

  async #draw(reply: FastifyReply, visit: Visit, found: ErasureRequested, fields: Fields, errors?: FieldErrors, noticed?: object) {
    const { ask, asAt, partnership, view, standing, question, after } = visit
    const erasure = (await this.erasing.forgetting.erasures()).find(({ erasureId }) => erasureId === found.requestId)
    const about = { requestId: found.requestId }
    const holds = ask(holdsOver, about)
    const everything = await this.erasing.readModels.read(partnership.code, null, after ?? undefined)
    const people = [found.askedBy, found.refused?.by ?? null, ...found.approvals.map(({ personId }) => personId)]
    const named = peopleIn([found.erases, ...holds.map((hold) => hold.holds)])
    return reply.view('pages/keeping/erasure-request.njk', {
      ...withoutError,
      ...(errors ? { errors, errorList: errorList(errors) } : {}),
      ...{ fields, noticed, holds, erasure: erasure ?? null, request: found, needed: APPROVALS_NEEDED },
      commandId: errors ? one(fields, 'command-id') || randomUUID() : randomUUID(),
      status: statusOf(found, erasure),
      texts: ask(textsAt, { refs: found.refs }),
      isHeldUnseen: asAt === null && holdsOver(everything, question, about).length > holds.length,
      seesHistories: view.verdict('see-history', null).may,
      mayDecide: view.toPartnership('approve-erasure').may,
      seesEveryWord: seesEveryWord(visit, found),
      hasAsked: standing.personId !== null && found.askedBy === standing.personId,
      hasApproved: found.approvals.some(({ personId }) => personId === standing.personId),
      isOpen: asAt === null && found.refused === null && !erasure?.unreadableAt,
      called: calledHere(ask, [...people.filter((id) => id !== null), ...named]),
    })
  }
}

/** Nobody approves what they do not see: words of a review that is sealed, or while proceedings are live. */
const seesEveryWord = ({ view }: Visit, { reviewIds }: ErasureRequested): boolean =>
  reviewIds.every((reviewId) => view.verdict('see-case-words', reviewId).may)

const requestOf = ({ ask }: Visit, requestId: string): ErasureRequested => {
  const found = ask(erasureRequestOf, { requestId })
  if (!found) throw new NotFoundException()
  return found
}
