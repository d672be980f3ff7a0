import { Controller, Get, Render } from '@nestjs/common'
import { sharedLearning } from '@ledger/dissemination'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { agencyNamesById } from '../asks-by-id.js'

/** Where learning was shared, and with how many. */
@Controller()
export class SharedLearningPage {
  @Get(paths.sharedLearning.pattern)
  @Render('pages/dissemination/shared-learning.njk')
  show(@Visiting() { ask }: Visit) {
    const named = agencyNamesById(ask)
    const shared = ask(sharedLearning, {}).map((one) => ({
      ...one,
      attendance: one.attendance.map(({ agencyId, attended }) => ({ agency: named[agencyId] ?? 'an agency that is not named', attended })),
    }))
    return { shared: shared.filter(({ planned }) => !planned), planned: shared.filter(({ planned }) => planned) }
  }
}
