import { Controller, Get, Header, Param, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'

/** A recommendation with its asks: the answer of each, why, and every event it stands on. */
@Controller()
export class RecommendationDetailsPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.recommendationDetails.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Param('recommendationId') recommendationId: string) {
    return this.drawn.page(
      'recommendation-details',
      request,
      { recommendationId },
      { offering: { historyOf: paths.historyOf }, named: { id: recommendationId } },
    )
  }
}
