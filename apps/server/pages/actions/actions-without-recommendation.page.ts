import { Controller, Get, Render } from '@nestjs/common'
import { actionsWithoutRecommendation } from '@ledger/actions'
import { allReviews } from '@ledger/reviews'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'

/** Actions that answer no recommendation: they count in no answer, and are listed. */
@Controller()
export class ActionsWithoutRecommendationPage {
  @Get(paths.actionsWithoutRecommendation.pattern)
  @Render('pages/actions/actions-without-recommendation.njk')
  show(@Visiting() { ask }: Visit) {
    const titles = new Map(ask(allReviews, {}).map(({ reviewId, title }) => [reviewId, title]))
    const actions = ask(actionsWithoutRecommendation, {})
    return { actions: actions.map((action) => ({ ...action, review: action.reviewId && titles.get(action.reviewId) })) }
  }
}
