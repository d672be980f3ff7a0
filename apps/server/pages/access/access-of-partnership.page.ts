import { Controller, Get, Inject, Query, Res } from '@nestjs/common'
import type { AccessLog } from '@ledger/access'
import { allReviews } from '@ledger/reviews'
import type { FastifyReply } from 'fastify'
import { ACCESS_LOG } from '../../access/access-log.js'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import type { Fields } from '../fields.js'
import { accessRows } from './access-rows.js'

/** Who looked at what in a partnership, when and on what ground. What of it is named is what the visitor may see. */
@Controller()
export class AccessOfPartnershipPage {
  constructor(@Inject(ACCESS_LOG) private readonly accessLog: AccessLog) {}

  @Get(paths.accessOfPartnership.pattern)
  show(@Visiting() visit: Visit, @Query() query: Fields, @Res() reply: FastifyReply) {
    const about = { partnership: visit.partnership.code }
    const at = (asked: Readonly<Record<string, string>>): string => paths.accessOfPartnership(about, asked)
    // Whoever sees no review, as those who look after people and settings, is told that somebody looked, and not at what.
    const showsWhat = visit.ask(allReviews, {}).length > 0
    const seen = accessRows({ accessLog: this.accessLog, visit, query, at, showsWhat })
    const { errors } = seen
    return reply.status(errors ? 422 : 200).view('pages/access/access-of-partnership.njk', { seen, errors, action: at({}), showsWhat })
  }
}
