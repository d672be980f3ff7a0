import { Controller, Get, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'

/** Where those begin who look after people and settings. */
@Controller()
export class AdministrationPage {
  @Get(paths.administration.pattern)
  show(@Visiting() { view }: Visit, @Res() reply: FastifyReply) {
    return reply.view('pages/administration/administration.njk', {
      managesPeople: view.toPartnership('manage-people').may,
      exportsSubjectAccess: view.toPartnership('export-subject-access').may,
      seesHealth: view.toPartnership('manage-people').may,
      seesKeeping: view.toPartnership('see-keeping').may,
      seesAccessLog: view.toPartnership('see-access-log').may,
    })
  }
}
