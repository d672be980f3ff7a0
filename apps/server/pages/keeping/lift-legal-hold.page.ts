import { randomUUID } from 'node:crypto'
import { BadRequestException, Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common'
import { allHolds, LiftLegalHold, type LegalHold } from '@ledger/keeping'
import { words } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms } from '../../care/care-in-forms.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { calledHere, peopleIn } from './called.js'
import { leftEmpty } from './refusals.js'
import { keepingContext, senderOf, sent, wrongBeforehand } from './sending.js'

const boxes = { reason: 'Why is it no longer needed?' }

/** Somebody says that a legal hold is no longer needed. */
@Controller()
export class LiftLegalHoldPage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
  ) {}

  @Get(paths.liftLegalHold.pattern)
  show(@Visiting() visit: Visit, @Param('holdId') holdId: string, @Res() reply: FastifyReply) {
    return draw(reply, visit, holdOf(visit, holdId), {})
  }

  @Post(paths.liftLegalHold.pattern)
  async lift(
    @Visiting() visit: Visit,
    @Param('holdId') holdId: string,
    @Body() fields: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (visit.asAt) throw new BadRequestException('A hold is lifted as things stand today.')
    const hold = holdOf(visit, holdId)
    const who = senderOf(request, visit)
    const errors = { ...wrongBeforehand(fields, who), ...leftEmpty(fields, 'reason') }
    if (!who || Object.keys(errors).length > 0) return draw(reply.status(422), visit, hold, fields, errors)
    const commandId = one(fields, 'command-id')
    const back = await this.care.look(visit, { fields, boxes, use: 'lift-legal-hold', commandId, thingId: holdId, by: who })
    if (back) return draw(reply.status(back.status), visit, hold, fields, back.errors, back.noticed)
    const command = new LiftLegalHold({ holdId, reason: words(one(fields, 'reason')) }, keepingContext(visit, who, fields))
    const refused = await sent(reply, visit, this.commands, command)
    if (refused) return draw(reply, visit, hold, fields, refused)
    return reply.redirect(paths.keeping({ partnership: visit.partnership.code }), 303)
  }
}

const holdOf = ({ ask }: Visit, holdId: string): LegalHold => {
  const hold = ask(allHolds, {}).find((known) => known.holdId === holdId)
  if (!hold) throw new NotFoundException()
  return hold
}

const draw = (reply: FastifyReply, { ask }: Visit, hold: LegalHold, fields: Fields, errors?: FieldErrors, noticed?: object) =>
  reply.view('pages/keeping/lift-legal-hold.njk', {
    ...withoutError,
    ...(errors ? { errors, errorList: errorList(errors) } : {}),
    ...{ fields, noticed, hold },
    commandId: one(fields, 'command-id') || randomUUID(),
    called: calledHere(ask, peopleIn([hold.holds])),
  })
