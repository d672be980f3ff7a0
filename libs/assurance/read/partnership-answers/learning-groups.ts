import type { LearningPointAnswered, PartnershipAnswers } from './answers-of-partnership.js'

export interface CountedPoint extends LearningPointAnswered {
  readonly review: { readonly reviewId: string; readonly title: string }
}

/** Learning points in three groups that add up: answered, response to the whole review only, nothing recorded. */
export interface LearningGroups {
  readonly answered: readonly CountedPoint[]
  readonly 'response-to-review': readonly CountedPoint[]
  readonly 'nothing-recorded': readonly CountedPoint[]
}

/** What each group is called, in the terminal and on the site. */
export const LEARNING_HEADINGS: Readonly<Record<keyof LearningGroups, string>> = {
  answered: 'Answered, point by point',
  'response-to-review': 'A response to the review as a whole, none to this point',
  'nothing-recorded': 'No answer recorded',
}

/** `responded` are the reviews to which there is a response as a whole: it answers no single point, and it is not nothing. */
export const learningGroups = ({ reviews }: PartnershipAnswers, responded: ReadonlySet<string>): LearningGroups => {
  const points = reviews.flatMap(({ reviewId, title, learning }) => learning.map((point) => ({ ...point, review: { reviewId, title } })))
  const open = points.filter(({ answered }) => !answered.answered)
  return {
    answered: points.filter(({ answered }) => answered.answered),
    'response-to-review': open.filter(({ review }) => responded.has(review.reviewId)),
    'nothing-recorded': open.filter(({ review }) => !responded.has(review.reviewId)),
  }
}
