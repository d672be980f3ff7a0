import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'

/** Everything recorded about one thing, in the order in which it was recorded, 50 entries a page. */
@Controller()
export class HistoryOfPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.historyOf.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Param('id') id: string, @Query('page') sent?: string) {
    return this.drawn.page('history-of', request, { id, page: sent })
  }
}
