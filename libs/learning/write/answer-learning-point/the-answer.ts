import { itHasWords, itIsACount, refuse, sameItems, sameWords, type Refusal } from '@ledger/kernel'
import type { LearningPointAnswered } from '../../events/index.js'

type Answer = LearningPointAnswered['data']

/** What goes with each of the five answers, and only with that one. A point answered *recommend* may have no recommendation yet. */
export const theAnswerHoldsTogether = (answer: Answer): Refusal | undefined =>
  onlyRecommendNamesRecommendations(answer) ??
  alreadyCoveredSaysByWhat(answer) ??
  onlyShareOnlyCountsAnAudience(answer) ??
  noMoreAreReachedThanThereAre(answer) ??
  noActionSaysWhy(answer)

const onlyRecommendNamesRecommendations = ({ decision, recommendationIds }: Answer): Refusal | undefined =>
  decision !== 'recommend' && recommendationIds.length > 0 ? refuse('recommendation-not-part-of-answer') : undefined

const alreadyCoveredSaysByWhat = ({ decision, coveredById, reason }: Answer): Refusal | undefined => {
  if (decision !== 'already covered') return coveredById === null ? undefined : refuse('covering-not-part-of-answer')
  return coveredById === null && (reason === null || itHasWords(reason, '')) ? refuse('covered-by-what') : undefined
}

const onlyShareOnlyCountsAnAudience = ({ decision, audienceReached, audienceOf }: Answer): Refusal | undefined =>
  decision !== 'share only' && (audienceReached !== null || audienceOf !== null) ? refuse('audience-not-part-of-answer') : undefined

const noMoreAreReachedThanThereAre = ({ audienceReached, audienceOf }: Answer): Refusal | undefined =>
  itIsACount(audienceReached, 'audience-not-in-whole-people') ??
  itIsACount(audienceOf, 'audience-not-in-whole-people') ??
  (audienceReached !== null && audienceOf !== null && audienceReached > audienceOf
    ? refuse('more-reached-than-there-are', { reached: audienceReached, of: audienceOf })
    : undefined)

const noActionSaysWhy = ({ decision, reason }: Answer): Refusal | undefined =>
  decision === 'no action' ? (reason === null ? refuse('reason-missing') : itHasWords(reason, 'reason-missing')) : undefined

export const theSameAnswer = (some: Answer, other: Answer): boolean =>
  some.decision === other.decision &&
  sameItems(some.recommendationIds, other.recommendationIds) &&
  some.coveredById === other.coveredById &&
  some.audienceReached === other.audienceReached &&
  some.audienceOf === other.audienceOf &&
  sameWords(some.reason, other.reason)
