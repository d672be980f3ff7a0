import { reachedInWords, reviewsMentioned, type ReviewAnswers } from '@ledger/assurance'
import { allReviews } from '@ledger/reviews'
import { capital } from '../../layout/phrases.js'
import { answersOf } from '../answers-of.js'
import type { Seen } from '../content.js'
import { kindOf } from './review-words.js'

/** Every review, with how much of its learning was answered and how far its recommendations got. */
export const reviewsList = ({ ask }: Seen) => {
  const answers = new Map(ask(answersOf, {})?.reviews.map((review) => [review.reviewId, review]))
  const reviews = ask(allReviews, {})
  return {
    mentioned: reviewsMentioned(reviews),
    reviews: reviews.map((review) => ({ ...review, kind: kindOf(review), ...answered(answers.get(review.reviewId)) })),
  }
}

const answered = (answers: ReviewAnswers | undefined) => ({
  learning:
    answers && answers.learningCounts.of > 0 ? `${answers.learningCounts.answered} of ${answers.learningCounts.of}` : 'None recorded',
  reached: answers ? capital(reachedInWords(answers.counts)) : 'No recommendation recorded',
  weakest: answers?.weakest ?? null,
})
