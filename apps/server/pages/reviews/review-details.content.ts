import { actionsWithoutRecommendation } from '@ledger/actions'
import { reachedInWords } from '@ledger/assurance'
import { sharedLearning } from '@ledger/dissemination'
import { learningPointsOf } from '@ledger/learning'
import { detailsOfReview, type DateOfReview } from '@ledger/reviews'
import { answersOf } from '../answers-of.js'
import type { Seen } from '../content.js'
import { kindOf } from './review-words.js'

/** A review: its dates, even where papers disagree, its learning with the answers, its recommendations, responses and notes. */
export const reviewDetails = ({ ask }: Seen, { reviewId }: { readonly reviewId: string }) => {
  const review = ask(detailsOfReview, { reviewId })
  const answers = ask(answersOf, {})?.reviews.find((one) => one.reviewId === reviewId)
  if (!review || !answers) return null
  const points = new Map(answers.learning.map((point) => [point.learningPointId, point]))
  return {
    review: { ...review, kind: kindOf(review) },
    conflictingDates: disagree(review.dates),
    answers,
    reached: reachedInWords(answers.counts),
    numbers: Object.fromEntries(answers.recommendations.map(({ recommendationId, number }) => [recommendationId, number])),
    learning: ask(learningPointsOf, { reviewId }).map((point) => ({
      ...point,
      answer: points.get(point.learningPointId)?.inWords ?? 'no answer recorded',
      recommendationIds: point.answers.at(-1)?.recommendationIds ?? [],
    })),
    shared: ask(sharedLearning, { reviewId }),
    looseActions: ask(actionsWithoutRecommendation, { reviewId }),
  }
}

const LASTING: readonly DateOfReview['milestone'][] = ['under way', 'expected']

/** Whether two papers give different dates for a step that has one; a review can be under way, or expected, for a long time. */
const disagree = (dates: readonly DateOfReview[]): boolean =>
  dates.some(
    ({ milestone, on }) =>
      !LASTING.includes(milestone) && dates.some((other) => other.milestone === milestone && other.on.value !== on.value),
  )
