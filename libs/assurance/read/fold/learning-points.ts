import { textRef } from '@ledger/kernel'
import type { LearningAnswer, LearningPointState } from '../answer/learning.js'
import { decisionOf, isA, type CaseFact, type Of } from './case-fact.js'

/** A learning point with what was decided about it. */
export interface PointOfReview {
  readonly recorded: Of<'LearningPointRecorded'>
  /** The event whose words it goes by now. */
  readonly worded: CaseFact
  readonly state: LearningPointState
}

export const learningPointsFrom = (facts: readonly CaseFact[]): readonly PointOfReview[] => {
  const about = facts.filter(isA('LearningPointReworded', 'LearningPointAnswered', 'LearningPointMerged'))
  return facts.filter(isA('LearningPointRecorded')).map((recorded) => {
    const { learningPointId } = recorded.data
    const mine = about.filter(({ data }) => data.learningPointId === learningPointId)
    const merged = mine.findLast(isA('LearningPointMerged'))
    return {
      recorded,
      worded: mine.findLast(isA('LearningPointReworded')) ?? recorded,
      state: {
        learningPointId,
        merged: merged ? { ...decisionOf(merged, merged.data.reason && textRef(merged.id, 'reason')), intoId: merged.data.intoId } : null,
        decisions: mine.filter(isA('LearningPointAnswered')).flatMap(decided),
      },
    }
  })
}

const decided = (fact: Of<'LearningPointAnswered'>): readonly LearningAnswer[] => {
  const { data } = fact
  const decision = decisionOf(fact, data.reason && textRef(fact.id, 'reason'))
  switch (data.decision) {
    case 'recommend':
      return [{ ...decision, decision: 'recommend', recommendationIds: data.recommendationIds }]
    case 'already covered':
      return data.coveredById === null ? [] : [{ ...decision, decision: 'already covered', coveredById: data.coveredById }]
    case 'share only':
      return [{ ...decision, decision: 'share only', reached: data.audienceReached, of: data.audienceOf }]
    case 'good practice to keep':
    case 'no action':
      return [{ ...decision, decision: data.decision }]
  }
}
