import { Controller, Get, Header, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'

/** Where learning was shared, and with how many. */
@Controller()
export class SharedLearningPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.sharedLearning.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Query('counted') counted?: string) {
    return this.drawn.page('shared-learning', request, { counted })
  }
}
