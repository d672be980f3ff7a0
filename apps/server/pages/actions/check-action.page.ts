import { randomUUID } from 'node:crypto'
import { BadRequestException, Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common'
import { actionDetailsOf, CheckAction, type ActionDetails } from '@ledger/actions'
import { LogUnavailable } from '@ledger/event-store'
import { namesOfBodies, peopleInPost } from '@ledger/partnership'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CareInForms } from '../../care/care-in-forms.js'
import { comeAgain, notRecordedNow, unlessUnavailable } from '../../layout/unavailable.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { contextOf } from '../../session/command-context.js'
import { rememberPosition } from '../../session/last-position.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { one, type Fields } from '../fields.js'
import { readCheck, type Checkers } from './check-action.form.js'
import { refusedCheck } from './check-action.refusals.js'
import { drawCheck } from './check-action.view.js'

const boxes = { note: 'What did it show?' }

/** Somebody other than the owner has opened the evidence, and says what it shows. */
@Controller()
export class CheckActionPage {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInForms,
  ) {}

  @Get(paths.checkAction.pattern)
  show(@Visiting() visit: Visit, @Param('actionId') actionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const action = actionOf(visit, actionId)
    return drawCheck(reply, visit, request, action, { fields: {}, commandId: randomUUID(), revision: action.revision })
  }

  @Post(paths.checkAction.pattern)
  async check(
    @Visiting() visit: Visit,
    @Param('actionId') actionId: string,
    @Body() fields: Fields,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const action = actionOf(visit, actionId)
    const [commandId, revision] = [one(fields, 'command-id'), Number(one(fields, 'revision'))]
    if (visit.asAt) throw new BadRequestException('A check is recorded as things stand today.')
    if (commandId === '' || !/^\d+$/.test(one(fields, 'revision'))) {
      const errors = {
        form: { text: 'This form came without what it was opened with, so nothing was recorded. Look at it again, then send it' },
      }
      return drawCheck(reply.status(422), visit, request, action, { fields, commandId: randomUUID(), revision: action.revision, errors })
    }
    const askIds = action.answers.map(({ askId }) => askId)
    const read = readCheck(fields, actionId, askIds, checkersOf(visit, request))
    if ('errors' in read) return drawCheck(reply.status(422), visit, request, action, { fields, commandId, revision, errors: read.errors })

    const { actor, occurredOn, data } = read
    const written = { fields, boxes, use: 'check-action', commandId, thingId: actionId, by: actor.recorded }
    const back = await this.care.look(visit, written)
    if (back) return drawCheck(reply.status(back.status), visit, request, action, { fields, commandId, revision, ...back })

    const context = contextOf(visit, { commandId, actor, occurredOn, via: 'web', ifMatch: revision })
    const outcome = await unlessUnavailable(() => this.commands.send(visit, new CheckAction(data, context)))
    if (outcome instanceof LogUnavailable) {
      const errors = { form: { text: notRecordedNow(outcome) } }
      return drawCheck(comeAgain(reply, outcome.retryAfter), visit, request, action, { fields, commandId, revision, errors })
    }
    if (outcome.done) {
      rememberPosition(reply, outcome.position)
      return reply.redirect(paths.actionDetails({ partnership: visit.partnership.code, actionId }, { recorded: 'check' }), 303)
    }
    const { field, text, status } = refusedCheck(outcome)
    const seen = outcome.refused === 'stale' ? { revision: action.revision, since: revision } : { revision }
    return drawCheck(reply.status(status), visit, request, action, { fields, commandId, errors: { [field]: { text } }, ...seen })
  }
}

const actionOf = ({ ask }: Visit, actionId: string): ActionDetails => {
  const action = ask(actionDetailsOf, { actionId })
  if (!action) throw new NotFoundException()
  return action
}

const checkersOf = ({ ask, partnership }: Visit, { acting }: FastifyRequest): Checkers => ({
  acting: acting?.partnership === partnership.code ? { kind: 'person', personId: acting.personId, agencyIds: acting.agencyIds } : null,
  people: new Map(ask(peopleInPost, {}).map(({ personId, agencyIds }) => [personId, agencyIds])),
  bodyIds: new Set(ask(namesOfBodies, {}).map(({ bodyId }) => bodyId)),
})
