import { randomUUID } from 'node:crypto'
import { BadRequestException, Body, Controller, Get, Post, Req, Res } from '@nestjs/common'
import { classesInForce, recordClasses, SetRetentionClass } from '@ledger/keeping'
import { words } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms } from '../../care/care-in-forms.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { leftEmpty } from './refusals.js'
import { keepingContext, senderOf, sent, wrongBeforehand } from './sending.js'

const boxes = { basis: 'Why this period?' }

/** Somebody sets after how long records of a kind are looked at again, from today on. */
@Controller()
export class SetRetentionClassPage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
  ) {}

  @Get(paths.setRetentionClass.pattern)
  show(@Visiting() _: Visit, @Res() reply: FastifyReply) {
    return draw(reply, {})
  }

  @Post(paths.setRetentionClass.pattern)
  async set(@Visiting() visit: Visit, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (visit.asAt) throw new BadRequestException('A period is set as things stand today.')
    const who = senderOf(request, visit)
    const appliesTo = recordClasses.find((known) => known === one(fields, 'applies-to'))
    const errors = {
      ...wrongBeforehand(fields, who),
      ...(appliesTo ? {} : { 'applies-to': { text: 'Say which records it is for' } }),
      ...leftEmpty(fields, 'name'),
      ...(/^\d{1,4}$/.test(one(fields, 'months')) ? {} : { months: { text: 'Enter a number of months, such as 120' } }),
      ...leftEmpty(fields, 'basis'),
    }
    if (!who || !appliesTo || Object.keys(errors).length > 0) return draw(reply.status(422), fields, errors)
    const commandId = one(fields, 'command-id')
    const back = await this.care.look(visit, { fields, boxes, use: 'set-retention-class', commandId, thingId: null, by: who })
    if (back) return draw(reply.status(back.status), fields, back.errors, back.noticed)
    const known = visit.ask(classesInForce, {}).find((found) => found.appliesTo === appliesTo)
    const data = {
      ...{ classId: known?.classId ?? null, name: one(fields, 'name'), appliesTo, basis: words(one(fields, 'basis')) },
      ...{ reviewAfterMonths: Number(one(fields, 'months')), from: visit.question.today },
    }
    const refused = await sent(reply, visit, this.commands, new SetRetentionClass(data, keepingContext(visit, who, fields)))
    if (refused) return draw(reply, fields, refused)
    return reply.redirect(paths.keeping({ partnership: visit.partnership.code }), 303)
  }
}

const draw = (reply: FastifyReply, fields: Fields, errors?: FieldErrors, noticed?: object) =>
  reply.view('pages/keeping/set-retention-class.njk', {
    ...withoutError,
    ...(errors ? { errors, errorList: errorList(errors) } : {}),
    ...{ fields, noticed, recordClasses: recordClasses.map((value) => ({ value, text: `Every ${value}` })) },
    commandId: one(fields, 'command-id') || randomUUID(),
  })
