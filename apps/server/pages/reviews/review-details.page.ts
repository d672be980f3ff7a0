import { Controller, Get, Header, Param, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'

const { needToKnow, historyOf, accessOfReview } = paths

/** A review: its dates, even where papers disagree, its learning with the answers, its recommendations, responses and notes. */
@Controller()
export class ReviewDetailsPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.reviewDetails.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Param('reviewId') reviewId: string) {
    return this.drawn.page(
      'review-details',
      request,
      { reviewId },
      { offering: { needToKnow, historyOf, accessOfReview }, named: { id: reviewId } },
    )
  }
}
