import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'

const { checkAction, submitEvidence } = paths

/** An action: what it answers, whose it is, what its owner says, the evidence, who opened it, and everything that happened. */
@Controller()
export class ActionDetailsPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.actionDetails.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Param('actionId') actionId: string, @Query('recorded') recorded?: string) {
    return this.drawn.page('action-details', request, { actionId, recorded }, { offering: { checkAction, submitEvidence } })
  }
}
