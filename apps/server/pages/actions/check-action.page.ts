import { randomUUID } from 'node:crypto'
import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { actionDetailsOf, CheckAction, evidenceOf, type ActionDetails } from '@ledger/actions'
import { streamTold } from '@ledger/history'
import type { Outcome } from '@ledger/kernel'
import { namesOfAgencies, namesOfBodies, peopleInPost } from '@ledger/partnership'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { rememberPosition } from '../../session/last-position.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { asksById } from '../asks-by-id.js'
import { errorList, many, one, withoutError, type FieldErrors, type Fields } from '../fields.js'
import { readCheck, type Checkers } from './check-action.form.js'
import { refusedCheck } from './check-action.refusals.js'

/** Somebody other than the owner has opened the evidence, and says what it shows. */
@Controller()
export class CheckActionPage {
  constructor(private readonly commands: CommandBus) {}

  @Get(paths.checkAction.pattern)
  show(@Visiting() visit: Visit, @Param('actionId') actionId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const action = actionOf(visit, actionId)
    return draw(reply, visit, request, action, { fields: {}, commandId: randomUUID(), revision: action.revision })
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
    const read = readCheck(
      fields,
      actionId,
      action.answers.map(({ askId }) => askId),
      checkersOf(visit, request),
    )
    if ('errors' in read) return draw(reply.status(422), visit, request, action, { fields, commandId, revision, errors: read.errors })

    const context = {
      partnership: visit.partnership.code,
      commandId,
      actor: read.actor,
      occurredOn: read.occurredOn,
      today: visit.question.today,
      source: { via: 'web', knownTo: null },
      ifMatch: revision,
      ...(visit.after ? { after: visit.after } : {}),
    } as const
    const outcome = await this.commands.execute<CheckAction, Outcome>(new CheckAction(read.data, context))
    if (outcome.done) {
      rememberPosition(reply, outcome.position)
      return reply.redirect(paths.actionDetails({ partnership: visit.partnership.code, actionId }, { recorded: 'check' }), 303)
    }
    const { field, text, status } = refusedCheck(outcome)
    const since = outcome.refused === 'stale' ? revision : null
    const errors = { [field]: { text } }
    return draw(reply.status(status), visit, request, action, {
      fields,
      commandId,
      revision: since === null ? revision : action.revision,
      errors,
      since,
    })
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

interface Sent {
  readonly fields: Fields
  readonly commandId: string
  readonly revision: number
  readonly errors?: FieldErrors
  /** The revision that the person had seen, where others have recorded something since. */
  readonly since?: number | null
}

const draw = (reply: FastifyReply, { ask, partnership }: Visit, { acting }: FastifyRequest, action: ActionDetails, sent: Sent) => {
  const { actionId } = action
  const agencies = ask(namesOfAgencies, {})
  const asks = asksById(
    ask,
    action.answers.map(({ askId }) => askId),
  )
  const since = sent.since ?? null
  const told = since === null ? [] : ask(streamTold, { stream: `${partnership.code}.action-${actionId}` })
  return reply.view('pages/actions/check-action.njk', {
    ...withoutError,
    ...sent,
    picked: { evidence: many(sent.fields, 'evidence'), stoodBack: many(sent.fields, 'stood-back') },
    ...(sent.errors ? { errorList: errorList(sent.errors, { finding: `finding-${asks[0]?.askId ?? ''}`, day: 'checked-day' }) } : {}),
    action,
    asks,
    evidence: ask(evidenceOf, { actionId }).filter(({ withdrawn }) => !withdrawn),
    mayRecord: acting?.partnership === partnership.code,
    people: ask(peopleInPost, {}).filter(({ personId }) => personId !== acting?.personId),
    bodies: ask(namesOfBodies, {}),
    agencies: agencies.filter(({ kind, inside }) => inside && (kind === 'agency' || kind === 'partnership')),
    newSince: told.filter((event) => since !== null && event.revision > since),
  })
}
