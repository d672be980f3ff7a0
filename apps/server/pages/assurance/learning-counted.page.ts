import { Controller, Get, Header, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Drawn, HTML } from '../../readers/drawn.js'

/** The learning points behind a number, exactly those it counts; all of them without one. */
@Controller()
export class LearningCountedPage {
  constructor(private readonly drawn: Drawn) {}

  @Get(paths.learningCounted.pattern)
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Query('counted') counted?: string) {
    return this.drawn.page('learning-counted', request, { counted })
  }
}
