import { Controller, Get, Res } from '@nestjs/common'
import { systemClock } from '@ledger/event-store'
import type { FastifyReply } from 'fastify'
import { moment } from '../../../layout/age-words.js'
import { healthInWords } from '../../../operations/health-in-words.js'
import { Watch } from '../../../operations/watch.js'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'

/** Whether the ledger works, part by part, in words for those who do not run it; nothing of a case, and nothing of a person. */
@Controller()
export class AdministrationHealthPage {
  constructor(private readonly watch: Watch) {}

  @Get(paths.administrationHealth.pattern)
  async show(@Visiting() { partnership }: Visit, @Res() reply: FastifyReply) {
    const now = systemClock()
    const parts = await healthInWords(this.watch, partnership.code, now)
    const those = (state: string) => parts.filter((one) => one.state === state).length
    return reply.view('pages/administration/health/administration-health.njk', {
      ...{ parts, now: moment(now), fails: those('fails'), look: those('look') },
    })
  }
}
