import { reviewsMentioned, type LearningPointAnswered, type ReviewAnswers } from '@ledger/assurance'
import { counted, dotted, wrapped } from './layout.js'

export const mentioned = (records: readonly ReviewAnswers[]): readonly string[] => {
  const { reviews, records: of, inGroups } = reviewsMentioned(records)
  if (reviews === null)
    return wrapped(
      `Reviews mentioned: ${counted(of, 'record')}, some of which stand for reviews that the papers do not name, too few to say how many`,
    )
  return wrapped(`Reviews mentioned: ${inGroups ? `up to ${reviews} in ${counted(of, 'record')} (some may be the same)` : reviews}`)
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
    `Learning published: ${counted(numbered(withPoints).length, 'point')} from ${howMany(withPoints, 'review')}` +
      (themes > 0 ? `, ${counted(themes, 'theme')} across ${howMany(withThemes, kind(withThemes))}` : ''),
  )
}

const kind = (reviews: readonly ReviewAnswers[]): string =>
  reviews.every(({ reviewType }) => reviewType === 'SAR') ? 'adult review' : 'review'

const howMany = (records: readonly ReviewAnswers[], one: string): string => {
  const { reviews } = reviewsMentioned(records)
  return reviews === null ? `${counted(records.length, 'record')} of ${one}s` : counted(reviews, one)
}

/** Whether any paper tells of a check or a test. */
export const checked = (reviews: readonly ReviewAnswers[]): readonly string[] => {
  const proved = reviews
    .flatMap(({ recommendations }) => recommendations.flatMap(({ asks }) => asks))
    .filter(({ answered }) => answered.proofReached !== 'none')
  return dotted('Checked outside the owner, or seen in practice', proved.length === 0 ? 'no paper says so' : counted(proved.length, 'ask'))
}
