import { textRef, type IsoDate } from '@ledger/kernel'
import type { Headline } from '../answer/headline.js'
import { learningAnswerOf, learningCounts } from '../answer/learning.js'
import { learningInWords } from '../answer/words/learning-in-words.js'
import type { Resolver } from '../answer/words/resolver.js'
import { isA, type CaseFact, type Of } from '../fold/case-fact.js'
import type { PointOfReview } from '../fold/learning-points.js'
import type { RecommendationAnswered, ReviewAnswers } from './answers-of-partnership.js'
import { summary } from './summary.js'

export const reviewFrom = (
  recorded: Of<'ReviewRecorded'>,
  facts: readonly CaseFact[],
  all: readonly RecommendationAnswered[],
  points: readonly PointOfReview[],
  headlines: ReadonlyMap<string, Headline>,
  resolver: Resolver,
  today: IsoDate,
): ReviewAnswers => {
  const { reviewId, code, reviewType, reviewsCounted } = recorded.data
  const about = facts
    .filter(isA('ReviewRetitled', 'ReviewSourceExtended', 'LiveTrackingTakenUp'))
    .filter(({ data }) => data.reviewId === reviewId)
  const recommendations = all.filter((one) => one.reviewId === reviewId)
  const learning = points
    .filter(({ recorded: point }) => point.data.reviewId === reviewId)
    .map(({ recorded: { data }, worded, state }) => {
      const answered = learningAnswerOf(state, (id) => headlines.get(id) ?? null)
      const inWords = learningInWords(answered, resolver)
      return {
        learningPointId: data.learningPointId,
        number: data.number,
        text: resolver.text(textRef(worded.id, 'text')),
        themes: data.themes,
        answered,
        inWords,
      }
    })
  return {
    reviewId,
    code,
    title: resolver.text(textRef((about.findLast(isA('ReviewRetitled')) ?? recorded).id, 'title')),
    reviewType,
    reviewsCounted,
    knownTo: (about.findLast(isA('ReviewSourceExtended')) ?? recorded).data.knownTo,
    live: about.some((fact) => fact.type === 'LiveTrackingTakenUp' && fact.data.from <= today),
    ...summary(recommendations),
    recommendations,
    learning,
    learningCounts: learningCounts(learning.map(({ answered }) => answered)),
  }
}
