import { countsOf } from '../answer/counts.js'
import { compareHeadlines, type Asks } from '../answer/headline.js'
import { isSetAside, type Answer } from '../answer/order.js'
import type { ByAnswer, RecommendationAnswered } from './answers-of-partnership.js'

/** Counts that add up, and the weakest: above the recommendation there is no one word. */
export const summary = (recommendations: readonly RecommendationAnswered[]) => {
  const counts = countsOf(recommendations.map(({ asks }) => asks.map(({ answered }) => answered) as unknown as Asks))
  return {
    counts,
    proofReached: { n: counts.reached, of: counts.of },
    byAnswer: byAnswer(recommendations),
    weakest: weakestOf(recommendations),
  }
}

const byAnswer = (recommendations: readonly RecommendationAnswered[]): ByAnswer => {
  const found: Partial<Record<Answer, number>> = {}
  for (const { headline } of recommendations) found[headline.answer] = (found[headline.answer] ?? 0) + 1
  return found
}

const weakestOf = (recommendations: readonly RecommendationAnswered[]): Answer | null => {
  const headlines = recommendations.map(({ headline }) => headline).filter(({ answer }) => !isSetAside(answer))
  const counted = headlines.filter(({ place }) => place === 'in N')
  return [...(counted.length > 0 ? counted : headlines)].sort(compareHeadlines)[0]?.answer ?? null
}
