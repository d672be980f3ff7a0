import { Controller, Get, Header, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'

/** Audits that were promised and audits that were held. */
@Controller()
export class AuditsListPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.auditsList.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Query('counted') counted?: string) {
    return this.drawn.page('audits-list', request, { counted })
  }
}
