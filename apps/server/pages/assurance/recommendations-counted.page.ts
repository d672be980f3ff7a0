import { Controller, Get, NotFoundException, Query, Render } from '@nestjs/common'
import {
  ASKS_COUNTED,
  asksCountedBy,
  COUNTED,
  COUNTED_HISTORY,
  countedBy,
  isAskCount,
  MOVED,
  recommendationsIn,
  type CountedAsk,
  type PartnershipAnswers,
  type RecommendationAnswered,
} from '@ledger/assurance'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { Visits } from '../../session/visits.js'
import { answersOf } from '../answers-of.js'
import { quarterBefore } from './quarter.js'

interface Behind {
  readonly heading: string
  readonly explains: string | null
  readonly recommendations?: readonly RecommendationAnswered[]
  readonly asks?: readonly CountedAsk[]
}

/** What is behind a number, exactly what it counts; every recommendation without one. */
@Controller()
export class RecommendationsCountedPage {
  constructor(private readonly visits: Visits) {}

  @Get(paths.recommendationsCounted.pattern)
  @Render('pages/assurance/recommendations-counted.njk')
  async show(@Visiting() visit: Visit, @Query('counted') slug?: string) {
    const answers = visit.ask(answersOf, {})
    if (!answers) throw new NotFoundException()
    const behind = slug === undefined ? everything(answers) : await this.#behind(slug, visit, answers)
    if (!behind) throw new NotFoundException()
    const titles = Object.fromEntries(answers.reviews.map(({ reviewId, title }) => [reviewId, title]))
    return { ...behind, titles, all: slug === undefined }
  }

  async #behind(slug: string, visit: Visit, answers: PartnershipAnswers): Promise<Behind | undefined> {
    const counted = [...COUNTED, ...COUNTED_HISTORY].find((one) => one.slug === slug)
    if (counted) return { ...counted, recommendations: countedBy(answers, counted) }
    const quarter = await quarterBefore(this.visits, visit, answers)
    if (isAskCount(slug)) {
      const asks = asksCountedBy(answers, slug, quarter?.movement ?? null)
      return { heading: ASKS_COUNTED[slug].heading, explains: 'An ask is one recommendation to one body.', asks }
    }
    const moved = Object.entries(MOVED).find(([name]) => name === slug)?.[1]
    if (!moved || !quarter) return undefined
    const ids = moved.of(quarter.movement)
    const recommendations = recommendationsIn(answers).filter(({ recommendationId }) => ids.includes(recommendationId))
    return { heading: moved.heading, explains: null, recommendations }
  }
}

const everything = (answers: PartnershipAnswers): Behind => ({
  heading: 'Recommendations',
  explains: null,
  recommendations: recommendationsIn(answers),
})
