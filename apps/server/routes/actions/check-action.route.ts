import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common'
import { CheckAction } from '@ledger/actions'
import { isRealDay, onDay, words, type Actor, type Who } from '@ledger/kernel'
import { peopleInPost } from '@ledger/partnership'
import type { FastifyReply } from 'fastify'
import { CareInBodies } from '../../care/care-in-bodies.js'
import { problem } from '../../layout/problem.js'
import { paths } from '../../paths.js'
import { Commands } from '../../permission/commands.js'
import { contextOf } from '../../session/command-context.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { etag, revisionIn } from '../etag.js'
import { fit } from '../fit.js'
import { CheckActionBody, type CheckedBy } from './check-action.body.js'
import { problemOf } from './check-action.problems.js'

/** Checking an action, for programs: `Idempotency-Key` is the command's id, `If-Match` the revision that was seen. */
@Controller()
export class CheckActionRoute {
  constructor(
    private readonly commands: Commands,
    private readonly care: CareInBodies,
  ) {}

  @Post(paths.api.checkAction.pattern)
  @HttpCode(200)
  async check(
    @Visiting() visit: Visit,
    @Param('actionId') actionId: string,
    @Headers('idempotency-key') commandId: string | undefined,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('ledger-position') position: string | undefined,
    @Body() sent: unknown,
    @Res() reply: FastifyReply,
  ) {
    const revision = revisionIn(ifMatch)
    if (!commandId) return problem(reply, { status: 400, title: 'Send an Idempotency-Key', code: 'idempotency-key-missing' })
    if (revision === undefined)
      return problem(reply, { status: 428, title: 'Say which revision you saw, in If-Match', code: 'if-match-missing' })
    const body = fit(CheckActionBody, sent)
    const actor = actorOf(body, visit)
    if (!actor) return problem(reply, { status: 422, title: 'The checker or recorder is not in post here', code: 'person-unknown' })
    if (!isRealDay(body.checkedOn)) return problem(reply, { status: 422, title: 'checkedOn is not a real day', code: 'not-a-day' })

    const { checks, evidenceIds, note, keptWords } = body
    const written = { use: 'check-action', commandId, thingId: actionId, by: actor.recorded }
    const noticed = await this.care.look(visit, { ...written, words: { note }, keptWords })
    if (noticed) return problem(reply, noticed)

    const context = contextOf(visit, {
      commandId,
      actor,
      occurredOn: onDay(body.checkedOn),
      via: 'api',
      ifMatch: revision,
      after: position,
    })
    const data = {
      actionId,
      checks: checks.map(({ askId, finding }) => ({ askId, finding })),
      evidenceIds,
      note: note ? words(note) : null,
    }
    const outcome = await this.commands.send(visit, new CheckAction(data, context))
    if (!outcome.done) return problem(reply, problemOf(outcome))
    if (outcome.position) reply.header('ledger-position', outcome.position)
    return reply.header('etag', etag(outcome.revision)).send({ actionId, revision: outcome.revision })
  }
}

const actorOf = ({ checkedBy, recordedBy, checkedOn }: CheckActionBody, { ask }: Visit): Actor | undefined => {
  const people = new Map(ask(peopleInPost, {}).map(({ personId, agencyIds }) => [personId, agencyIds]))
  const person = (personId: string): Who | undefined => {
    const agencyIds = people.get(personId)
    return agencyIds && { kind: 'person', personId, agencyIds }
  }
  const decided = checkedBy.kind === 'body' ? asBody(checkedBy, checkedOn) : person(checkedBy.id)
  const recorded = person(recordedBy)
  return decided && recorded && { said: decided, decided, recorded }
}

const asBody = ({ id, stoodBack = [] }: CheckedBy, metOn: string): Who => ({ kind: 'body', bodyId: id, metOn, stoodBack })
