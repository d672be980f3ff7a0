import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { nobodyCalled, recorded } from '../../../../test/examples/nobody-called.js'
import { recordLearningPoint } from './record-learning-point.js'

const today = on('2025-06-04')
const known = { unknownReviews: [] }

describe('record learning point', () => {
  it('gets an id of its own', () => {
    given(recordLearningPoint)
      .when(nobodyCalled, known, today)
      .then({ type: 'LearningPointRecorded', data: { learningPointId: 'NEW', ...nobodyCalled } })
  })

  it('is refused without words', () => {
    given(recordLearningPoint)
      .when({ ...nobodyCalled, text: words(' ') }, known, today)
      .thenRefused('words-missing')
  })

  it('is refused for a review that nobody knows', () => {
    given(recordLearningPoint)
      .when(nobodyCalled, { unknownReviews: ['amber'] }, today)
      .thenRefused('review-unknown')
  })

  it('is refused where it stands recorded', () => {
    given(recordLearningPoint, recorded).when(nobodyCalled, known, today).thenRefused('learning-point-already-recorded')
  })
})
