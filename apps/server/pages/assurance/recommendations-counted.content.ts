import {
  ASKS_COUNTED,
  asksCountedBy,
  COUNTED,
  COUNTED_HISTORY,
  countedBy,
  isAskCount,
  MOVED,
  recommendationsIn,
  type Counted,
  type CountedAsk,
  type PartnershipAnswers,
  type RecommendationAnswered,
} from '@ledger/assurance'
import type { Seen } from '../content.js'
import { answersOf } from '../answers-of.js'
import { quarterBefore } from './quarter.js'

interface Behind {
  readonly heading: string
  readonly explains: string | null
  readonly recommendations?: readonly RecommendationAnswered[]
  readonly asks?: readonly CountedAsk[]
}

const counted = (slug: string): Counted | undefined => [...COUNTED, ...COUNTED_HISTORY].find((one) => one.slug === slug)

/** Whether what is behind a number is found between two dates. */
export const comparesDates = (slug: string | undefined): boolean => slug !== undefined && (isAskCount(slug) || slug in MOVED)

/** What is behind a number, exactly what it counts; every recommendation without one. */
export const recommendationsCounted = (seen: Seen, { counted: slug }: { readonly counted: string | undefined }) => {
  const answers = seen.ask(answersOf, {})
  const behind = answers && (slug === undefined ? everything(answers) : behindNumber(slug, seen, answers))
  if (!behind) return null
  const titles = Object.fromEntries(answers.reviews.map(({ reviewId, title }) => [reviewId, title]))
  return { ...behind, titles, all: slug === undefined }
}

const behindNumber = (slug: string, seen: Seen, answers: PartnershipAnswers): Behind | undefined => {
  const one = counted(slug)
  if (one) return { heading: one.heading, explains: one.explains, recommendations: countedBy(answers, one) }
  const compared = quarterBefore(seen, answers)
  const quarter = compared === 'not made' ? null : compared
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

const everything = (answers: PartnershipAnswers): Behind => ({
  heading: 'Recommendations',
  explains: null,
  recommendations: recommendationsIn(answers),
})
