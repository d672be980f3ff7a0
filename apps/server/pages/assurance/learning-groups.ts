import type { LearningPointAnswered, PartnershipAnswers } from '@ledger/assurance'
import { allReviews, detailsOfReview } from '@ledger/reviews'
import type { Ask } from '../../session/visit.js'

export interface CountedPoint extends LearningPointAnswered {
  readonly review: { readonly reviewId: string; readonly title: string }
}

/** Learning points in three groups that add up: answered, response to the whole review only, nothing recorded. */
export interface LearningGroups {
  readonly answered: readonly CountedPoint[]
  readonly 'response-to-review': readonly CountedPoint[]
  readonly 'nothing-recorded': readonly CountedPoint[]
}

export const LEARNING_HEADINGS: Readonly<Record<keyof LearningGroups, string>> = {
  answered: 'Answered, point by point',
  'response-to-review': 'A response to the review as a whole, none to this point',
  'nothing-recorded': 'No answer recorded',
}

export const learningGroups = (ask: Ask, { reviews }: PartnershipAnswers): LearningGroups => {
  const responded = new Set(
    ask(allReviews, {}).flatMap(({ reviewId }) => ((ask(detailsOfReview, { reviewId })?.responses.length ?? 0) > 0 ? [reviewId] : [])),
  )
  const points = reviews.flatMap(({ reviewId, title, learning }) => learning.map((point) => ({ ...point, review: { reviewId, title } })))
  const open = points.filter(({ answered }) => !answered.answered)
  return {
    answered: points.filter(({ answered }) => answered.answered),
    'response-to-review': open.filter(({ review }) => responded.has(review.reviewId)),
    'nothing-recorded': open.filter(({ review }) => !responded.has(review.reviewId)),
  }
}
