import { Controller, Get, Render } from '@nestjs/common'
import { reachedInWords, type ReviewAnswers } from '@ledger/assurance'
import { allReviews } from '@ledger/reviews'
import { capital } from '../../layout/phrases.js'
import { paths } from '../../paths.js'
import { answersOf } from '../answers-of.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { kindOf } from './review-words.js'

/** Every review, with how much of its learning was answered and how far its recommendations got. */
@Controller()
export class ReviewsListPage {
  @Get(paths.reviewsList.pattern)
  @Render('pages/reviews/reviews-list.njk')
  show(@Visiting() { ask }: Visit) {
    const answers = new Map(ask(answersOf, {})?.reviews.map((review) => [review.reviewId, review]))
    const reviews = ask(allReviews, {})
    return {
      counted: reviews.reduce((sum, { reviewsCounted }) => sum + reviewsCounted, 0),
      reviews: reviews.map((review) => ({ ...review, kind: kindOf(review), ...answered(answers.get(review.reviewId)) })),
    }
  }
}

const answered = (answers: ReviewAnswers | undefined) => ({
  learning:
    answers && answers.learningCounts.of > 0 ? `${answers.learningCounts.answered} of ${answers.learningCounts.of}` : 'None recorded',
  reached: answers ? capital(reachedInWords(answers.counts)) : 'No recommendation recorded',
  weakest: answers?.weakest ?? null,
})
