import { Controller, Get, Inject, NotFoundException, Param, Query, Res } from '@nestjs/common'
import { disclosedToWords, disclosuresOfReview, type AccessLog } from '@ledger/access'
import { allReviews } from '@ledger/reviews'
import type { FastifyReply } from 'fastify'
import { ACCESS_LOG } from '../../access/access-log.js'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import type { Fields } from '../fields.js'
import { recordedWords } from '../administration/recorded.js'
import { accessRows } from './access-rows.js'

/** Who looked at a review and what belongs to it, when and on what ground. */
@Controller()
export class AccessOfReviewPage {
  constructor(@Inject(ACCESS_LOG) private readonly accessLog: AccessLog) {}

  @Get(paths.accessOfReview.pattern)
  show(
    @Visiting() visit: Visit,
    @Param('reviewId') reviewId: string,
    @Query() query: Fields & { readonly recorded?: unknown },
    @Res() reply: FastifyReply,
  ) {
    const review = visit.ask(allReviews, {}).find((one) => one.reviewId === reviewId)
    if (!review) throw new NotFoundException()
    const about = { partnership: visit.partnership.code, reviewId }
    const at = (asked: Readonly<Record<string, string>>): string => paths.accessOfReview(about, asked)
    const seen = accessRows({ accessLog: this.accessLog, visit, query, reviewId, at, showsWhat: true })
    const { errors } = seen
    const given = visit.ask(disclosuresOfReview, { reviewId }).map((one) => ({ ...one, to: disclosedToWords(one.to) }))
    return reply.status(errors ? 422 : 200).view('pages/access/access-of-review.njk', {
      ...{ seen, errors, review, given, action: at({}), recorded: recordedWords(query.recorded) },
      mayDisclose: visit.view.verdict('disclose', reviewId).may,
    })
  }
}
