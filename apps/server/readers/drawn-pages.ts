import { actionDetails } from '../pages/actions/action-details.content.js'
import { learningCounted } from '../pages/assurance/learning-counted.content.js'
import { partnershipAnswers } from '../pages/assurance/partnership-answers.content.js'
import { recommendationsCounted } from '../pages/assurance/recommendations-counted.content.js'
import { auditsList } from '../pages/audits/audits-list.content.js'
import type { Content } from '../pages/content.js'
import { sharedLearning } from '../pages/dissemination/shared-learning.content.js'
import { historyOf } from '../pages/history/history-of.content.js'
import { recommendationDetails } from '../pages/recommendations/recommendation-details.content.js'
import { reviewDetails } from '../pages/reviews/review-details.content.js'
import { reviewsList } from '../pages/reviews/reviews-list.content.js'

const drawn = <About extends object>(template: string, content: Content<About>) => ({ template, content })

/** The pages that take longer than a request may hold up others: a reader thread finds what they say, and draws them. */
export const drawnPages = {
  'action-details': drawn('pages/actions/action-details.njk', actionDetails),
  'audits-list': drawn('pages/audits/audits-list.njk', auditsList),
  'history-of': drawn('pages/history/history-of.njk', historyOf),
  'learning-counted': drawn('pages/assurance/learning-counted.njk', learningCounted),
  'partnership-answers': drawn('pages/assurance/partnership-answers.njk', partnershipAnswers),
  'recommendation-details': drawn('pages/recommendations/recommendation-details.njk', recommendationDetails),
  'recommendations-counted': drawn('pages/assurance/recommendations-counted.njk', recommendationsCounted),
  'review-details': drawn('pages/reviews/review-details.njk', reviewDetails),
  'reviews-list': drawn('pages/reviews/reviews-list.njk', reviewsList),
  'shared-learning': drawn('pages/dissemination/shared-learning.njk', sharedLearning),
} as const

export type PageName = keyof typeof drawnPages

/** What a page is about, besides its partnership: what its address says. */
export type AboutOf<Name extends PageName> = (typeof drawnPages)[Name]['content'] extends Content<infer About> ? About : never
