import { Controller, Get, Header, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { quarterEarlier } from './quarter.js'
import { comparesDates } from './recommendations-counted.content.js'

/** What is behind a number of the front sheet. */
@Controller()
export class RecommendationsCountedPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.recommendationsCounted.pattern)
  @Header('content-type', HTML)
  show(@Visiting() visit: Visit, @Req() request: FastifyRequest, @Query('counted') counted?: string) {
    const besides = comparesDates(counted) ? { compared: { asAt: quarterEarlier(visit), orNot: false } } : {}
    return this.drawn.page('recommendations-counted', request, { counted }, besides)
  }
}
