import { randomUUID } from 'node:crypto'
import { BadRequestException, Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common'
import { AskForErasure, everybodyNamed, grounds, groundInWords, type Erased, type Ground } from '@ledger/keeping'
import { idFrom, words } from '@ledger/kernel'
import { allReviews } from '@ledger/reviews'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms } from '../../care/care-in-forms.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { errorList, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { leftEmpty } from './refusals.js'
import { keepingContext, senderOf, sent, wrongBeforehand } from './sending.js'

const boxes = { reason: 'Why must these words go?' }

/** Somebody asks that a person be forgotten, or words withdrawn. */
@Controller()
export class AskForErasurePage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
  ) {}

  @Get(paths.askForErasure.pattern)
  show(@Visiting() visit: Visit, @Query() query: Fields, @Res() reply: FastifyReply) {
    const kinds = ['person', 'text', 'review'].filter((kind) => one(query, kind) !== '')
    return draw(reply, visit, { ...query, ...(kinds[0] ? { what: kinds[0] } : {}) })
  }

  @Post(paths.askForErasure.pattern)
  async ask(@Visiting() visit: Visit, @Body() fields: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (visit.asAt) throw new BadRequestException('An erasure is asked for as things stand today.')
    const who = senderOf(request, visit)
    const erases = erasedIn(fields)
    const ground = grounds.find((known) => known === one(fields, 'ground'))
    const errors = {
      ...wrongBeforehand(fields, who),
      ...(erases ? {} : { what: { text: 'Say what is to be erased' } }),
      ...(ground ? {} : { ground: { text: 'Say on what ground' } }),
      ...leftEmpty(fields, 'reason'),
    }
    if (!who || !erases || !ground || Object.keys(errors).length > 0) return draw(reply.status(422), visit, fields, errors)
    const commandId = one(fields, 'command-id')
    const back = await this.care.look(visit, { fields, boxes, use: 'ask-for-erasure', commandId, thingId: null, by: who })
    if (back) return draw(reply.status(back.status), visit, fields, back.errors, back.noticed)
    const data = { erases, ground, reason: words(one(fields, 'reason')), withMentions: one(fields, 'with-mentions') === 'yes' }
    const refused = await sent(reply, visit, this.commands, new AskForErasure(data, keepingContext(visit, who, fields)))
    if (refused) return draw(reply, visit, fields, refused)
    return reply.redirect(paths.erasureRequest({ partnership: visit.partnership.code, requestId: idFrom(commandId) }), 303)
  }
}

const erasedIn = (fields: Fields): Erased | null => {
  const [personId, ref, reviewId] = [one(fields, 'person'), one(fields, 'text'), one(fields, 'review')]
  switch (one(fields, 'what')) {
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

const groundItems = grounds.map((value: Ground) => {
  const text = groundInWords(value)
  return { value, text: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` }
})

const draw = (reply: FastifyReply, { ask }: Visit, fields: Fields, errors?: FieldErrors, noticed?: object) =>
  reply.view('pages/keeping/ask-for-erasure.njk', {
    ...withoutError,
    ...(errors ? { errors, errorList: errorList(errors) } : {}),
    ...{ fields, noticed, groundItems },
    commandId: one(fields, 'command-id') || randomUUID(),
    people: ask(everybodyNamed, {}),
    reviews: ask(allReviews, {}),
  })
