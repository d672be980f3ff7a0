import { Controller, Get, Header, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { quarterEarlier } from './quarter.js'

/** The partnership's front sheet. */
@Controller()
export class PartnershipAnswersPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.partnershipAnswers.pattern)
  @Header('content-type', HTML)
  show(@Visiting() visit: Visit, @Req() request: FastifyRequest) {
    return this.drawn.page('partnership-answers', request, {}, { compared: { asAt: quarterEarlier(visit), orNot: true } })
  }
}
