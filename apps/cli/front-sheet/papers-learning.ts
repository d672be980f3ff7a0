import type { LearningPointAnswered, ReviewAnswers } from '@ledger/assurance'
import type { ResponseToReview } from '@ledger/reviews'
import type { FrontSheet } from './front-sheet.js'
import { counted, dotted, listed, wrapped } from './layout.js'

export const reviewsMentioned = (reviews: readonly ReviewAnswers[]): readonly string[] => {
  const mentioned = howMany(reviews)
  const inGroups = reviews.some(({ reviewsCounted }) => reviewsCounted > 1)
  return wrapped(
    `Reviews mentioned: ${inGroups ? `up to ${mentioned} in ${counted(reviews.length, 'record')} (some may be the same)` : mentioned}`,
  )
}

const points = (reviews: readonly ReviewAnswers[]): readonly LearningPointAnswered[] => reviews.flatMap(({ learning }) => learning)

const numbered = (reviews: readonly ReviewAnswers[]): readonly LearningPointAnswered[] =>
  points(reviews).filter(({ number }) => number !== null)

export const learningPublished = (reviews: readonly ReviewAnswers[]): readonly string[] => {
  if (points(reviews).length === 0) return ['Learning published: no learning point recorded']
  const withPoints = reviews.filter((review) => numbered([review]).length > 0)
  const withThemes = reviews.filter(({ learning }) => learning.some(({ number }) => number === null))
  const themes = points(withThemes).length - numbered(withThemes).length
  return wrapped(
    `Learning published: ${counted(numbered(withPoints).length, 'point')} from ${counted(howMany(withPoints), 'review')}` +
      (themes > 0 ? `, ${counted(themes, 'theme')} across ${counted(howMany(withThemes), kind(withThemes))}` : ''),
  )
}

const kind = (reviews: readonly ReviewAnswers[]): string =>
  reviews.every(({ reviewType }) => reviewType === 'SAR') ? 'adult review' : 'review'

const howMany = (reviews: readonly ReviewAnswers[]): number => reviews.reduce((sum, { reviewsCounted }) => sum + reviewsCounted, 0)

const titles = (reviews: readonly ReviewAnswers[]): string => listed(reviews.map(({ title }) => title.split(',')[0] ?? title))

/** Each point is on one of these lines. */
export const learningAnswered = ({ answers: { reviews, learningCounts }, responses }: FrontSheet): readonly string[] => {
  if (learningCounts.of === 0) return checked(reviews)
  const unanswered = (review: ReviewAnswers) => review.learning.filter(({ answered }) => !answered.answered)
  const responded = reviews.filter((review) => unanswered(review).length > 0 && (responses.get(review.reviewId)?.length ?? 0) > 0)
  const silent = reviews.filter((review) => unanswered(review).length > 0 && !responded.includes(review))
  return [
    `The ${counted(learningCounts.of, 'learning point')}, each on one line`,
    ...dotted('Response tied to a learning point', `${learningCounts.answered} of ${learningCounts.of}`),
    ...dotted(
      'Response to the review as a whole',
      `${responded.flatMap(unanswered).length}${responded.length > 0 ? ` (${titles(responded)}: ${byProgress(responded.flatMap(({ reviewId }) => responses.get(reviewId) ?? []))})` : ''}`,
    ),
    ...dotted('Nothing recorded', `${silent.flatMap(unanswered).length}${silent.length > 0 ? ` (${titles(silent)})` : ''}`),
    ...checked(reviews),
  ]
}

const checked = (reviews: readonly ReviewAnswers[]): readonly string[] => {
  const proved = reviews
    .flatMap(({ recommendations }) => recommendations.flatMap(({ asks }) => asks))
    .filter(({ answered }) => answered.proofReached !== 'none')
  return dotted('Checked outside the owner, or seen in practice', proved.length === 0 ? 'no paper says so' : counted(proved.length, 'ask'))
}

/** `produced: a strategy and a guide; commissioned: training`. */
const byProgress = (responses: readonly ResponseToReview[]): string =>
  [...new Set(responses.map(({ progress }) => progress))]
    .map((word) => `${word}: ${listed(responses.filter(({ progress }) => progress === word).map(({ response }) => lowered(response)))}`)
    .join('; ')

/** Its first sentence, to stand inside another. */
export const lowered = (text: string): string => {
  const [first = ''] = text.split(/[.:]/)
  return first.charAt(0).toLowerCase() + first.slice(1)
}
