import { Controller, Get, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { paths } from '../../paths.js'

/** Where those begin who look after people and settings. */
@Controller()
export class AdministrationPage {
  @Get(paths.administration.pattern)
  show(@Res() reply: FastifyReply) {
    return reply.view('pages/administration/administration.njk')
  }
}
