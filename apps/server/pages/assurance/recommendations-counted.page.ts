import { Controller, Get, NotFoundException, Query, Render } from '@nestjs/common'
import { partnershipAnswers, type RecommendationAnswered } from '@ledger/assurance'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { Visits } from '../../session/visits.js'
import { COUNTED, recommendationsIn } from './counted.js'
import { MOVED, quarterBefore } from './quarter.js'

/** The recommendations behind a number, exactly those it counts; all of them without one. */
@Controller()
export class RecommendationsCountedPage {
  constructor(private readonly visits: Visits) {}

  @Get(paths.recommendationsCounted.pattern)
  @Render('pages/assurance/recommendations-counted.njk')
  async show(@Visiting() visit: Visit, @Query('counted') slug?: string) {
    const answers = visit.ask(partnershipAnswers, {})
    if (!answers) throw new NotFoundException()
    const all = recommendationsIn(answers)
    const titles = new Map(answers.reviews.map(({ reviewId, title, code }) => [reviewId, { title, code }]))
    const shown = (heading: string, explains: string | null, found: readonly RecommendationAnswered[]) => ({
      heading,
      explains,
      recommendations: found.map((one) => ({ ...one, review: titles.get(one.reviewId) })),
      all: slug === undefined,
    })
    if (slug === undefined) return shown('Recommendations', null, all)
    const counted = COUNTED.find((one) => one.slug === slug)
    if (counted) return shown(counted.heading, counted.explains, all.filter(counted.counts))
    const moved = Object.entries(MOVED).find(([name]) => name === slug)?.[1]
    const quarter = moved && (await quarterBefore(this.visits, visit, answers))
    if (!moved || !quarter) throw new NotFoundException()
    const ids = moved.of(quarter.movement)
    return shown(
      moved.heading,
      null,
      all.filter(({ recommendationId }) => ids.includes(recommendationId)),
    )
  }
}
