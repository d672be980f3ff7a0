import { randomUUID } from 'node:crypto'
import { BadRequestException, Body, Controller, Get, Post, Req, Res } from '@nestjs/common'
import { everybodyNamed, PlaceLegalHold, type Held } from '@ledger/keeping'
import { words } from '@ledger/kernel'
import { allReviews } from '@ledger/reviews'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms } from '../../care/care-in-forms.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { leftEmpty } from './refusals.js'
import { keepingContext, senderOf, sent, wrongBeforehand } from './sending.js'

const boxes = { authority: 'Who demands it?', reason: 'Why must it be kept?' }

/** Somebody says that nothing of this may be erased. */
@Controller()
export class PlaceLegalHoldPage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
  ) {}

  @Get(paths.placeLegalHold.pattern)
  show(@Visiting() visit: Visit, @Res() reply: FastifyReply) {
    return draw(reply, visit, {})
  }

  @Post(paths.placeLegalHold.pattern)
  async place(@Visiting() visit: Visit, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (visit.asAt) throw new BadRequestException('A hold is placed as things stand today.')
    const who = senderOf(request, visit)
    const holds = heldIn(fields)
    const errors = {
      ...wrongBeforehand(fields, who),
      ...(holds ? {} : { what: { text: 'Say what is to be held' } }),
      ...leftEmpty(fields, 'authority', 'reason'),
    }
    if (!who || !holds || Object.keys(errors).length > 0) return draw(reply.status(422), visit, fields, errors)
    const commandId = one(fields, 'command-id')
    const back = await this.care.look(visit, { fields, boxes, use: 'place-legal-hold', commandId, thingId: null, by: who })
    if (back) return draw(reply.status(back.status), visit, fields, back.errors, back.noticed)
    const data = { holds, authority: words(one(fields, 'authority')), reason: words(one(fields, 'reason')) }
    const refused = await sent(reply, visit, this.commands, new PlaceLegalHold(data, keepingContext(visit, who, fields)))
    if (refused) return draw(reply, visit, fields, refused)
    return reply.redirect(paths.keeping({ partnership: visit.partnership.code }), 303)
  }
}

const heldIn = (fields: Fields): Held | null => {
  const [personId, ref, reviewId] = [one(fields, 'person'), one(fields, 'text'), one(fields, 'review')]
  switch (one(fields, 'what')) {
    case 'partnership':
      return { kind: 'partnership' }
    case 'person':
      return personId === '' ? null : { kind: 'person', personId }
    case 'text':
      return ref === '' ? null : { kind: 'text', ref }
    case 'review':
      return reviewId === '' ? null : { kind: 'review', reviewId }
    default:
      return null
  }
}

const draw = (reply: FastifyReply, { ask }: Visit, fields: Fields, errors?: FieldErrors, noticed?: object) =>
  reply.view('pages/keeping/place-legal-hold.njk', {
    ...withoutError,
    ...(errors ? { errors, errorList: errorList(errors) } : {}),
    ...{ fields, noticed },
    commandId: one(fields, 'command-id') || randomUUID(),
    people: ask(everybodyNamed, {}),
    reviews: ask(allReviews, {}),
  })
