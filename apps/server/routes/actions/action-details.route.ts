import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common'
import { actionDetailsOf, checksOf, evidenceOf } from '@ledger/actions'
import type { FastifyReply } from 'fastify'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { etag } from '../etag.js'

/** An action for programs; its `ETag` is what a change must name in `If-Match`. */
@Controller()
export class ActionDetailsRoute {
  @Get(paths.api.actionDetails.pattern)
  show(@Visiting() { ask }: Visit, @Param('actionId') actionId: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const action = ask(actionDetailsOf, { actionId })
    if (!action) throw new NotFoundException()
    reply.header('etag', etag(action.revision))
    return { ...action, evidence: ask(evidenceOf, { actionId }), checks: ask(checksOf, { actionId }) }
  }
}
