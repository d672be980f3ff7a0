import { Controller, Get, Header, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { mayOpenBreakGlass } from '../access/break-glass/break-glass.page.js'

/** Every review, with how much of its learning was answered and how far its recommendations got. */
@Controller()
export class ReviewsListPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.reviewsList.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Visiting() visit: Visit) {
    return this.drawn.page('reviews-list', request, {}, { offering: { breakGlass: mayOpenBreakGlass(visit) } })
  }
}
