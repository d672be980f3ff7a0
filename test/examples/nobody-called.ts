import { words } from '@ledger/kernel'
import type { LearningEvent, LearningPointAnswered } from '../../libs/learning/events/index.js'
import { told } from '../dsl/given.js'

/** The learning point "nobody-called" of the review "Amber". */
export const nobodyCalled = {
  reviewId: 'amber',
  number: '1',
  text: words('Nobody called the family after discharge.'),
  themes: ['discharge'],
  goodPractice: false,
  sources: [],
}

export const recorded = told<LearningEvent>({ type: 'LearningPointRecorded', data: { learningPointId: 'nobody-called', ...nobodyCalled } })

export const merged = told<LearningEvent>({
  type: 'LearningPointMerged',
  data: { learningPointId: 'nobody-called', intoId: 'no-follow-up', reason: null },
})

export const answering = (data: Partial<LearningPointAnswered['data']>): LearningPointAnswered['data'] => ({
  learningPointId: 'nobody-called',
  decision: 'recommend',
  recommendationIds: [],
  coveredById: null,
  audienceReached: null,
  audienceOf: null,
  reason: null,
  ...data,
})
