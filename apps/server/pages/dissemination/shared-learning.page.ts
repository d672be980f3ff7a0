import { Controller, Get, Query, Render } from '@nestjs/common'
import { sharedLearning } from '@ledger/dissemination'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { agencyNamesById } from '../asks-by-id.js'

/** Where learning was shared, and with how many. */
@Controller()
export class SharedLearningPage {
  @Get(paths.sharedLearning.pattern)
  @Render('pages/dissemination/shared-learning.njk')
  show(@Visiting() { ask }: Visit, @Query('counted') counted?: string) {
    const named = agencyNamesById(ask)
    const shared = ask(sharedLearning, {}).map((one) => ({
      ...one,
      attendance: one.attendance.map(({ agencyId, attended }) => ({ agency: named[agencyId] ?? 'an agency that is not named', attended })),
    }))
    const happened = shared.filter(({ planned }) => !planned)
    const ofReviews = happened.filter(({ reviewIds }) => reviewIds.length > 0)
    const ofNone = happened.filter(({ reviewIds }) => reviewIds.length === 0)
    return {
      ofReviews: counted === 'of-no-review' ? null : ofReviews,
      ofNone: counted === 'of-reviews' ? null : ofNone,
      planned: counted === undefined ? shared.filter(({ planned }) => planned) : [],
    }
  }
}
