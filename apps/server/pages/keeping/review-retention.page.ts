import { randomUUID } from 'node:crypto'
import { BadRequestException, Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common'
import { retentionDue, ReviewRetention, type RetentionDue } from '@ledger/keeping'
import { words } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms } from '../../care/care-in-forms.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { calledHere } from './called.js'
import { leftEmpty } from './refusals.js'
import { keepingContext, senderOf, sent, wrongBeforehand } from './sending.js'

const boxes = { reason: 'Why?' }

/** Somebody says whether a record that is due is still needed. */
@Controller()
export class ReviewRetentionPage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
  ) {}

  @Get(paths.reviewRetention.pattern)
  show(@Visiting() visit: Visit, @Param('recordId') recordId: string, @Res() reply: FastifyReply) {
    return draw(reply, visit, dueOf(visit, recordId), {})
  }

  @Post(paths.reviewRetention.pattern)
  async review(
    @Visiting() visit: Visit,
    @Param('recordId') recordId: string,
    @Body() fields: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (visit.asAt) throw new BadRequestException('What is due is looked at as things stand today.')
    const due = dueOf(visit, recordId)
    const who = senderOf(request, visit)
    const outcome = (['keep', 'erase'] as const).find((known) => known === one(fields, 'outcome'))
    const errors = {
      ...wrongBeforehand(fields, who),
      ...(outcome ? {} : { outcome: { text: 'Say whether it is still needed' } }),
      ...leftEmpty(fields, 'reason'),
    }
    if (!who || !outcome || Object.keys(errors).length > 0) return draw(reply.status(422), visit, due, fields, errors)
    const commandId = one(fields, 'command-id')
    const back = await this.care.look(visit, { fields, boxes, use: 'review-retention', commandId, thingId: recordId, by: who })
    if (back) return draw(reply.status(back.status), visit, due, fields, back.errors, back.noticed)
    const until = outcome === 'keep' ? dayIn(fields) : null
    const data = { recordId, outcome, until, reason: words(one(fields, 'reason')) }
    const refused = await sent(reply, visit, this.commands, new ReviewRetention(data, keepingContext(visit, who, fields)))
    if (refused) return draw(reply, visit, due, fields, refused)
    return reply.redirect(paths.keeping({ partnership: visit.partnership.code }), 303)
  }
}

const dayIn = (fields: Fields): string | null => {
  const parts = (['year', 'month', 'day'] as const).map((part) => one(fields, `until-${part}`).padStart(part === 'year' ? 4 : 2, '0'))
  return parts.every((part) => /^0+$/.test(part)) ? null : parts.join('-')
}

const dueOf = ({ ask }: Visit, recordId: string): RetentionDue => {
  const due = ask(retentionDue, {}).find((known) => known.recordId === recordId)
  if (!due) throw new NotFoundException()
  return due
}

const draw = (reply: FastifyReply, { ask }: Visit, due: RetentionDue, fields: Fields, errors?: FieldErrors, noticed?: object) =>
  reply.view('pages/keeping/review-retention.njk', {
    ...withoutError,
    ...(errors ? { errors, errorList: errorList(errors, { until: 'until-day' }) } : {}),
    ...{ fields, noticed, due },
    commandId: one(fields, 'command-id') || randomUUID(),
    called: calledHere(ask, [due.recordId]),
  })
