import type { Headline } from './headline.js'
import { lastOf, type Decision } from './state/fact.js'

/** What was decided about a learning point, and whether it lives on in another. */
export interface LearningPointState {
  readonly learningPointId: string
  readonly merged: (Decision & { readonly intoId: string }) | null
  readonly decisions: readonly LearningAnswer[]
}

export type LearningAnswer = Decision &
  (
    | { readonly decision: 'recommend'; readonly recommendationIds: readonly string[] }
    | { readonly decision: 'already covered'; readonly coveredById: string }
    | { readonly decision: 'share only'; readonly reached: number | null; readonly of: number | null }
    | { readonly decision: 'good practice to keep' }
    | { readonly decision: 'no action' }
  )

export interface LearningAnswered {
  readonly learningPointId: string
  readonly answer: LearningAnswer['decision'] | 'replaced' | 'no answer recorded'
  /** Any decision, or a merger, answers a point. */
  readonly answered: boolean
  readonly decision: (LearningAnswer | NonNullable<LearningPointState['merged']>) | null
  /** For *recommend*, the headlines of its recommendations (none: none written yet); for *already covered*, that thing's answer today. */
  readonly headlines: readonly Headline[]
  readonly events: readonly string[]
}

/** The answer to a learning point: first match (docs/answers.md section 6). `headlineFor` answers null for what is no recommendation. */
export const learningAnswerOf = (
  { learningPointId, merged, decisions }: LearningPointState,
  headlineFor: (recommendationId: string) => Headline | null,
): LearningAnswered => {
  if (merged) return { learningPointId, answer: 'replaced', answered: true, decision: merged, headlines: [], events: [merged.event] }
  const latest = lastOf(decisions)
  if (!latest) return { learningPointId, answer: 'no answer recorded', answered: false, decision: null, headlines: [], events: [] }
  const named =
    latest.decision === 'recommend' ? latest.recommendationIds : latest.decision === 'already covered' ? [latest.coveredById] : []
  const headlines = named.map(headlineFor).filter((headline) => headline !== null)
  return { learningPointId, answer: latest.decision, answered: true, decision: latest, headlines, events: [latest.event] }
}

export interface LearningCounts {
  readonly of: number
  readonly answered: number
  readonly byAnswer: readonly { readonly answer: LearningAnswered['answer']; readonly count: number }[]
}

/** Learning points answered, n of N, with the unanswered on a line of their own. A response to the review as a whole answers none. */
export const learningCounts = (points: readonly LearningAnswered[]): LearningCounts => ({
  of: points.length,
  answered: points.filter(({ answered }) => answered).length,
  byAnswer: LEARNING_ANSWERS.map((answer) => ({ answer, count: points.filter((point) => point.answer === answer).length })).filter(
    ({ count }) => count > 0,
  ),
})

const LEARNING_ANSWERS: readonly LearningAnswered['answer'][] = [
  'replaced',
  'recommend',
  'already covered',
  'share only',
  'good practice to keep',
  'no action',
  'no answer recorded',
]
