import { Controller, Get, Inject, Res } from '@nestjs/common'
import { glassesBroken, type AccessLog, type GlassOfReview } from '@ledger/access'
import { allReviews } from '@ledger/reviews'
import type { FastifyReply } from 'fastify'
import { ACCESS_LOG } from '../../../access/access-log.js'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'
import { kindWords } from '../access-words.js'
import { namesOf } from '../need-to-know/review-at.js'

/** As many as a person reads in four hours, and more. */
const MOST = 1_000

/** Every time that somebody broke the glass: who, what, why, for how long, what they looked at meanwhile, and who has read of it. */
@Controller()
export class GlassReportPage {
  constructor(@Inject(ACCESS_LOG) private readonly accessLog: AccessLog) {}

  @Get(paths.glassReport.pattern)
  show(@Visiting() visit: Visit, @Res() reply: FastifyReply) {
    const { ask, partnership } = visit
    const name = namesOf(visit)
    const codes = new Map(ask(allReviews, {}).map(({ reviewId, code }) => [reviewId, code]))
    const glasses = ask(glassesBroken, {}).map((glass) => ({
      ...glass,
      ...{ name: name(glass.personId), code: codes.get(glass.reviewId) ?? '', ended: glass.mendedAt ?? glass.until },
      seen: glass.seenBy.map(({ personId, seenAt }) => ({ name: name(personId), seenAt })),
      looked: this.#lookedAt(partnership.code, glass),
    }))
    return reply.view('pages/access/break-glass/glass-report.njk', { glasses })
  }

  /** What this node showed them of the review meanwhile: each kind of page, with how often. */
  #lookedAt(partnership: string, { reviewId, personId, at, until, mendedAt }: GlassOfReview) {
    const { records } = this.accessLog.of(partnership, { reviewId, who: personId, limit: MOST })
    const meanwhile = records.filter((record) => record.outcome === 'shown' && record.at >= at && record.at <= (mendedAt ?? until))
    const kinds = new Map<string, number>()
    for (const record of meanwhile) kinds.set(kindWords(record), (kinds.get(kindWords(record)) ?? 0) + 1)
    return [...kinds].map(([kind, times]) => ({ kind, times }))
  }
}
