import { Controller, Get, Param, Query, Res } from '@nestjs/common'
import { glassesBroken, locksOfReview, peopleOfReview, type Lock, type PersonOfReview } from '@ledger/access'
import type { FastifyReply } from 'fastify'
import { paths } from '../../../paths.js'
import { Visiting, type Visit } from '../../../session/visit.js'
import { recordedWords } from '../../administration/recorded.js'
import { namesOf, reviewAt } from './review-at.js'

/** Who works on a review, who has a conflict of interest, what is shut and to whom it is opened; in full for those who answer for it or work with it. */
@Controller()
export class NeedToKnowPage {
  @Get(paths.needToKnow.pattern)
  show(@Visiting() visit: Visit, @Param('reviewId') reviewId: string, @Query('recorded') recorded: unknown, @Res() reply: FastifyReply) {
    const review = reviewAt(visit, reviewId)
    const { ask, view } = visit
    const name = namesOf(visit)
    const people = ask(peopleOfReview, { reviewId }).map((one) => ({ ...one, name: name(one.personId), by: name(one.byPerson) }))
    const those = (stands: PersonOfReview['stands'], over: boolean) =>
      people.filter((one) => one.stands === stands && (one.until !== null) === over)
    const locks = ask(locksOfReview, { reviewId }).map((lock) => ({ ...lock, by: name(lock.byPerson) }))
    const lock = (which: Lock) => locks.find((one) => one.lock === which) ?? null
    return reply.view('pages/access/need-to-know/need-to-know.njk', {
      ...{ review, recorded: recordedWords(recorded) },
      mayManage: view.verdict('manage-need-to-know', reviewId).may,
      maySee: view.verdict('see-history', reviewId).may,
      maySeeReport: view.toPartnership('see-access-log').may,
      mayDeclare: view.verdict('declare-conflict', reviewId).may,
      ...{ members: those('member', false), former: those('member', true) },
      ...{ conflicted: those('conflicted', false), openedTo: those('opened to', false) },
      ...{ sealed: lock('sealed'), held: lock('held'), closed: lock('closed'), circumstances: lock('circumstances opened') },
      glasses: ask(glassesBroken, {})
        .filter((glass) => glass.reviewId === reviewId)
        .map((glass) => ({ ...glass, name: name(glass.personId), ended: glass.mendedAt ?? glass.until })),
    })
  }
}
